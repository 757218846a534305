/** The picture of the packages and who uses whom, from their manifests. */
import type { PackageManifest } from '../sources/packages.ts';
import { placePackages } from './place-packages.ts';
import { box, label, type Picture } from './svg-text.ts';

const BOX = { width: 196, height: 58 };
const STEP = { x: BOX.width + 40, y: BOX.height + 36 };
const MARGIN = 8;

/** Draws the packages from left to right; an arrow leads from a package to one that it uses. */
export function packageMap(manifests: readonly PackageManifest[]): Picture {
  const { columns, edges } = placePackages(manifests.map(({ name, uses }) => ({ name, uses })));
  const corner = (name: string): { x: number; y: number } => {
    const column = columns.findIndex((rows) => rows.includes(name));
    return { x: MARGIN + column * STEP.x, y: MARGIN + (columns[column]?.indexOf(name) ?? 0) * STEP.y };
  };
  const rows = Math.max(...columns.map((column) => column.length));
  return {
    name: 'package-map',
    width: columns.length * STEP.x - (STEP.x - BOX.width) + 2 * MARGIN,
    height: rows * STEP.y - (STEP.y - BOX.height) + 2 * MARGIN,
    title: 'Packages and who uses whom',
    description: manifests
      .map(({ name, uses }) =>
        uses.length === 0 ? `${name} uses no other package` : `${name} uses ${uses.join(', ')}`,
      )
      .join('. '),
    shapes: [
      ...edges.map(([from, to]) => sideArrow(corner(from), corner(to))),
      ...manifests.flatMap(({ name, isPrivate }) => {
        const { x, y } = corner(name);
        return [
          box({ x, y, ...BOX }, 'p-box'),
          label(x + 14, y + 25, name, 'p-strong'),
          label(x + 14, y + 44, isPrivate ? 'not published' : `@pim-precheck/${name}`, 'p-soft'),
        ];
      }),
    ],
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the right side of one box to the left side of another. */
function sideArrow(from: Point, to: Point): string {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x - 2, to.y + BOX.height / 2];
  const bend = (STEP.x - BOX.width) / 2;
  return `<path class="p-line" d="M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" marker-end="url(#package-map-head)"/>`;
}
