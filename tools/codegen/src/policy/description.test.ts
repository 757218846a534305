/** Holds the description to the official one where that is at hand: a structural subset, nothing added, nothing bent. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';

type Node = Readonly<Record<string, unknown>>;

const own = new URL('../../../../openapi/pim-groups.openapi.yaml', import.meta.url);
const official =
  process.env['OFFICIAL_DESCRIPTION'] ??
  new URL('../../../../../shared/graph/official-slice.yaml', import.meta.url).pathname;
const description = parse(readFileSync(own, 'utf8')) as Node;
const extra = description['x-not-in-official-slice'] as readonly string[];

/** Words for readers, which are our own, and hints of Microsoft's generators. */
const NOT_STRUCTURE = new Set([
  'description',
  'summary',
  'examples',
  'example',
  'externalDocs',
  'title',
  'x-ms-enum',
  'x-ms-docs-grouped-path',
]);

describe('the description', () => {
  const operations = Object.entries(description['paths'] as Record<string, Node>).flatMap(([path, item]) =>
    ['get', 'post'].flatMap((method) =>
      item[method] === undefined ? [] : [{ name: `${method} ${path}`, operation: item[method] as Node }],
    ),
  );

  test.each(operations)('$name has a summary, a description and an operation id of its own', ({ operation }) => {
    expect(operation).toMatchObject({
      summary: expect.any(String) as string,
      description: expect.any(String) as string,
    });
    expect(operations.filter((other) => other.operation['operationId'] === operation['operationId'])).toHaveLength(1);
  });

  test('every schema and every property is described, references aside', () => {
    const schemas = (description['components'] as Node)['schemas'] as Record<string, Node>;
    const silent = Object.entries(schemas).flatMap(([name, schema]) => {
      const body = ((schema['allOf'] as readonly Node[] | undefined)?.[1] ?? schema)['properties'] as
        Record<string, Node> | undefined;
      const bare = Object.entries(body ?? {}).filter(
        ([, property]) => property['$ref'] === undefined && property['description'] === undefined,
      );
      return [
        ...(schema['description'] === undefined ? [name] : []),
        ...bare.map(([property]) => `${name}.${property}`),
      ];
    });
    expect(silent).toEqual([]);
  });
});

describe.skipIf(!existsSync(official))('beside the official description', () => {
  const theirs = existsSync(official) ? (parse(readFileSync(official, 'utf8')) as Node) : {};

  test('every path is there, but those that are named as not being in it', () => {
    const known = Object.keys(theirs['paths'] as Node);
    expect(Object.keys(description['paths'] as Node).filter((path) => !known.includes(path))).toEqual(extra);
  });

  test('paths, parameters, schemas, properties, types, enums, required and responses are a structural subset', () => {
    const faults: string[] = [];
    const paths = Object.entries(description['paths'] as Record<string, Node>).filter(
      ([path]) => !extra.includes(path),
    );
    for (const [path, item] of paths) compare(item, (theirs['paths'] as Record<string, Node>)[path], path, faults);
    for (const section of ['schemas', 'responses', 'parameters', 'securitySchemes']) {
      const [ours, official] = [description, theirs].map(
        (document) => (document['components'] as Node)[section] as Record<string, Node>,
      );
      for (const [name, node] of Object.entries(ours ?? {})) {
        if (isNew(name)) continue;
        compare(node, official?.[name], `${section}/${name}`, faults);
      }
    }
    expect(faults).toEqual([]);
  });
});

/** What only the paths that are not in the official cut need. */
function isNew(name: string): boolean {
  return /ScheduleInstanceFilterByCurrentUserOptions$|unifiedRoleEligibilityScheduleInstanceCollectionResponse$|privilegedAccess(?:GroupEligibility)?ScheduleInstance|appRoleAssignment/.test(
    name,
  );
}

function compare(ours: unknown, theirs: unknown, at: string, faults: string[]): void {
  if (Array.isArray(ours)) compareLists(ours, theirs, at, faults);
  else if (ours !== null && typeof ours === 'object') {
    if (theirs === null || typeof theirs !== 'object') faults.push(`${at}: not in the official description`);
    else
      for (const [key, value] of Object.entries(ours))
        if (!NOT_STRUCTURE.has(key)) compare(value, (theirs as Node)[key], `${at}/${key}`, faults);
    for (const kept of ['required', 'enum', 'nullable', 'type', 'format', 'pattern']) {
      if ((theirs as Node | undefined)?.[kept] !== undefined && (ours as Node)[kept] === undefined)
        faults.push(`${at}/${kept}: was dropped`);
    }
  } else if (ours !== theirs) faults.push(`${at}: ${JSON.stringify(ours)}, officially ${JSON.stringify(theirs)}`);
}

function compareLists(ours: readonly unknown[], theirs: unknown, at: string, faults: string[]): void {
  if (!Array.isArray(theirs)) {
    faults.push(`${at}: not in the official description`);
    return;
  }
  const key = (node: unknown): string => {
    const { name, $ref } = (node ?? {}) as { name?: string; $ref?: string };
    return name ?? $ref ?? '';
  };
  const exact = /\/(?:required|enum)$/.test(at);
  if (exact && JSON.stringify(ours) !== JSON.stringify(theirs))
    faults.push(`${at}: ${JSON.stringify(ours)}, officially ${JSON.stringify(theirs)}`);
  ours.forEach((node, index) => {
    const match: unknown =
      key(node) === '' ? theirs[index] : (theirs as readonly unknown[]).find((other) => key(other) === key(node));
    compare(node, match, `${at}/${key(node) || index}`, faults);
  });
}
