/** Packages are placed so that arrows go to the right, through no box, and none repeats what others imply. */
import { expect, test } from 'vitest';
import { placePackages } from './place-packages.ts';

test('a chain beside a short cut', () => {
  expect(
    placePackages([
      { name: 'top', uses: ['middle', 'ground', 'other'] },
      { name: 'middle', uses: ['ground'] },
      { name: 'ground', uses: [] },
      { name: 'other', uses: [] },
    ]),
  ).toEqual({
    columns: [
      ['top', ''],
      ['', 'middle'],
      ['other', 'ground'],
    ],
    edges: [
      ['top', 'middle'],
      ['top', 'other'],
      ['middle', 'ground'],
    ],
  });
});
