/** Changes of the API are found, and those that break callers are told apart from those that do not. */
import { describe, expect, test } from 'vitest';
import { compareSurfaces, readApiHistory } from './api-history.ts';
import { surfaceOf } from './api-surface.ts';
import { readCatalog } from './catalog.ts';
import { readDescription } from './description.ts';

const now = surfaceOf(readDescription(), readCatalog());
const CANCEL = Object.keys(now).find((name) => /^POST .*assignment.*\/cancel$/.test(name)) ?? '';
const without = (pattern: RegExp) => Object.fromEntries(Object.entries(now).filter(([name]) => !pattern.test(name)));
const briefly = (older: Parameters<typeof compareSurfaces>[0], newer: Parameters<typeof compareSurfaces>[0]) =>
  compareSurfaces(older, newer).map(({ what, breaking }) => `${breaking ? 'breaks' : 'fits'}: ${what}`);

describe('between two versions', () => {
  test('the same version has no changes', () => {
    expect(compareSurfaces(now, now)).toEqual([]);
  });

  test('an operation that went breaks, and is told once; one that came does not', () => {
    const older = without(/^GET \/me(?: \||$)/);
    expect(briefly(now, older)).toEqual(['breaks: GET /me']);
    expect(briefly(older, now)).toEqual(['fits: GET /me']);
  });

  test.each([
    ['a field that went', 'type microsoft.graph.group | field isAssignableToRole', undefined, true],
    ['a field of another type', 'type microsoft.graph.group | field isAssignableToRole', 'string', true],
    ['a field that came', 'type microsoft.graph.group | field colour', 'string', false],
    ['a value that went', 'type microsoft.graph.scheduleRequestActions | value adminAssign', undefined, true],
    ['another permission', `${CANCEL} | least permission, application`, 'Directory.ReadWrite.All', true],
    ['a cloud less', `${CANCEL} | cloud china`, undefined, true],
    ['a status that can no longer be cancelled', 'status Granted', 'cancellable: no', true],
    ['a parameter that has to be given', 'GET /me | parameter $search', 'query, required', true],
    ['a parameter that may be given', 'GET /me | parameter $search', 'query, optional', false],
    ['another title', 'GET /me', 'Get me', false],
  ])('%s', (_name, what, after, breaking) => {
    const { [what]: before, ...rest } = now;
    const newer = after === undefined ? rest : { ...rest, [what]: after };
    expect(compareSurfaces(now, newer)).toEqual([{ what, before, after, breaking }]);
  });
});

test('what was kept can be compared with what there is', () => {
  const history = readApiHistory();
  expect(history.length).toBeGreaterThan(0);
  for (const { name, surface } of history) {
    expect(name).toMatch(/^\d/);
    expect(Object.keys(surface)).toEqual(Object.keys(surface).toSorted());
    expect(Object.keys(surface).length).toBeGreaterThan(200);
  }
});
