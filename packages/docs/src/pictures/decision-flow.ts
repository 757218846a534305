/** The picture of how a verdict comes about: the clauses with their reasons, and the worst of them. */
import { reasons } from '@pim-precheck/precheck';
import { arrow, box, label, type Picture } from './svg-text.ts';

const CLAUSES = [
  ['permission', '1. Permission', 'of the operation, in the token'],
  ['authority', '2. Authority', 'of a signed-in work account'],
  ['state', '3. State', 'of the request'],
] as const;
const VERDICTS = ['allow', 'indeterminate', 'deny'] as const;
const MARKS = { allow: '+', indeterminate: '?', deny: '\u2212' } as const;
const COLUMN = 324;
const WIDTH = 308;
const LINE = 20;

/** Draws the picture from the catalogue of reasons. */
export function decisionFlow(): Picture {
  const columns = CLAUSES.map(([clause, title, about]) => ({ title, about, codes: codesOf(clause) }));
  const height = 62 + Math.max(...columns.map(({ codes }) => codes.length)) * LINE + 14;
  const worst = { x: 226, y: height + 70, width: 508, height: 104 };
  return {
    name: 'decision-flow',
    width: 3 * COLUMN,
    height: worst.y + worst.height + 8,
    title: 'How a verdict comes about',
    description: `${columns.map(({ title, codes }) => `${title.slice(3)}: ${codes.map(({ code, effect }) => `${code} (${effect})`).join(', ')}`).join('. ')}. The worst verdict of the clauses, and of an organisation policy where there is one, wins: deny before indeterminate before allow.`,
    shapes: [
      ...columns.flatMap((column, index) => drawColumn(column, 8 + index * COLUMN, height)),
      ...columns.map((_, index) =>
        arrow('decision-flow', [8 + index * COLUMN + WIDTH / 2, height + 8], [378 + index * 102, worst.y - 2]),
      ),
      box(worst, 'p-box'),
      label(worst.x + 20, worst.y + 32, 'The worst verdict wins', 'p-strong'),
      label(
        worst.x + 20,
        worst.y + 53,
        'of these, and of the policy of your organisation where there is one',
        'p-soft',
      ),
      ...drawVerdicts(worst.x + 20, worst.y + 82),
    ],
  };
}

interface Column {
  readonly title: string;
  readonly about: string;
  readonly codes: readonly { readonly code: string; readonly effect: (typeof VERDICTS)[number] }[];
}

function codesOf(clause: string): Column['codes'] {
  return Object.entries(reasons)
    .filter(([code, reason]) => reason.clause === clause && code !== 'fact/unknown')
    .map(([code, { effect }]) => ({ code, effect }))
    .toSorted((one, other) => VERDICTS.indexOf(one.effect) - VERDICTS.indexOf(other.effect));
}

function drawColumn({ title, about, codes }: Column, x: number, height: number): readonly string[] {
  return [
    box({ x, y: 8, width: WIDTH, height }, 'p-box'),
    label(x + 16, 34, title, 'p-strong'),
    label(x + 16, 53, about, 'p-soft'),
    ...codes.flatMap(({ code, effect }, index) => [
      label(x + 16, 80 + index * LINE, MARKS[effect], `p-strong p-${effect}`),
      label(x + 34, 80 + index * LINE, code, 'p-code'),
    ]),
  ];
}

function drawVerdicts(x: number, y: number): readonly string[] {
  const words = [
    ['deny', 0, '\u2212 deny'],
    ['indeterminate', 70, 'before  ? indeterminate'],
    ['allow', 246, 'before  + allow'],
  ] as const;
  return words.map(([verdict, offset, text]) => label(x + offset, y, text, `p-${verdict}`));
}
