/** Colour where it is wanted: `--color`, `NO_COLOR`, `FORCE_COLOR`, else on a terminal. */
import { styleText } from 'node:util';
import type { Io } from './io.ts';

/** A style by its name in `util.styleText`. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Puts a style on a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** When to colour. */
export type ColorWish = 'auto' | 'always' | 'never';

/** Chooses how text for standard output is painted. */
export function painterOf(io: Io, wish: ColorWish = 'auto'): Paint {
  return wantsColor(io, wish) ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

function wantsColor({ env, stdout }: Io, wish: ColorWish): boolean {
  if (wish !== 'auto') return wish === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}
