/** The parts that the pictures are drawn from. */
import { escapeHtml } from '../render/escape-html.ts';

/** A picture: its name, size, what it shows in words, and its shapes. */
export interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly string[];
}

/** A box with rounded corners. */
export function box(
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  kind: string,
): string {
  return `<rect class="${kind}" x="${place.x}" y="${place.y}" width="${place.width}" height="${place.height}" rx="8"/>`;
}

/** A line of text. */
export function label(x: number, y: number, text: string, kind: string): string {
  return `<text class="${kind}" x="${x}" y="${y}">${escapeHtml(text)}</text>`;
}

/** A line with an arrow head at its end; the head is the marker of the picture. */
export function arrow(
  picture: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): string {
  const middle = (y1 + y2) / 2;
  return `<path class="p-line" d="M${x1} ${y1} C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}" marker-end="url(#${picture}-head)"/>`;
}

/** The picture as an element of a page; its colours come from the style sheet of the page. */
export function inlineSvg(picture: Picture): string {
  return `<span class="picture" role="group" aria-label="${escapeHtml(picture.title)}, a picture" tabindex="0">${svg(picture, '')}</span>`;
}

/** The picture as a file of its own, which follows the colour scheme of whoever opens it. */
export function standaloneSvg(picture: Picture): string {
  return `${svg(picture, `<style>${STANDALONE_STYLE}</style>`)}\n`;
}

function svg({ name, width, height, title, description, shapes }: Picture, style: string): string {
  const head = `<marker id="${name}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="p-head" d="M0 0 L8 4 L0 8 z"/></marker>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-text">
<title id="${name}-title">${escapeHtml(title)}</title><desc id="${name}-text">${escapeHtml(description)}</desc>${style}
<defs>${head}</defs>
${shapes.join('\n')}
</svg>`;
}

const STANDALONE_STYLE = `
svg { --p-text: #1b2330; --p-soft: #55617a; --p-box: #f4f6fa; --p-edge: #c3cbda; --p-allow: #17693a; --p-deny: #a8232b; --p-open: #7a5300; background: #fff }
@media (prefers-color-scheme: dark) { svg { --p-text: #e6eaf2; --p-soft: #a5b0c5; --p-box: #1b2230; --p-edge: #3b465c; --p-allow: #6fce93; --p-deny: #ff9a98; --p-open: #e6bd5c; background: #11161f } }
text { font: 14px system-ui, sans-serif; fill: var(--p-text) } .p-code { font: 12px ui-monospace, monospace } .p-strong { font-weight: 600; font-size: 15px } .p-soft { fill: var(--p-soft); font-size: 12px }
.p-box { fill: var(--p-box); stroke: var(--p-edge) } .p-line { fill: none; stroke: var(--p-soft); stroke-width: 1.5 } .p-head { fill: var(--p-soft) }
.p-allow { fill: var(--p-allow) } .p-deny { fill: var(--p-deny) } .p-indeterminate { fill: var(--p-open) }
`;
