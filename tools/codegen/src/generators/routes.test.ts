/** Tests what the emulator's generator makes of a small description and catalogue. */
import { expect, test } from 'vitest';
import { generate } from './routes.ts';

const description = `
paths:
  /things/{thing-id}:
    parameters:
      - { name: thing-id, in: path, required: true }
    get:
      operationId: things.GetThing
      parameters:
        - { name: ConsistencyLevel, in: header }
        - { name: $select, in: query }
      responses:
        2XX: { content: { application/json: { schema: { $ref: '#/components/schemas/graph.thing' } } } }
    post:
      operationId: things.touch
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/graph.thing' } } } }
      responses:
        '204': { description: Done. }
  /things:
    get:
      operationId: things.ListThings
      parameters:
        - $ref: '#/components/parameters/top'
      responses:
        2XX: { $ref: '#/components/responses/things' }
components:
  parameters:
    top: { name: $top, in: query }
  responses:
    things: { content: { application/json: { schema: { $ref: '#/components/schemas/graph.thingCollectionResponse' } } } }
  schemas:
    graph.entity: { type: object, properties: { id: { type: string }, '@odata.type': { type: string } } }
    graph.color: { type: string, enum: [red, blue] }
    graph.thing:
      allOf:
        - $ref: '#/components/schemas/graph.entity'
        - properties:
            made: { type: string, format: date-time, nullable: true }
            names: { type: array, items: { type: string } }
            color: { anyOf: [{ $ref: '#/components/schemas/graph.color' }, { enum: [null] }] }
            part: { anyOf: [{ $ref: '#/components/schemas/graph.thing' }, { enum: [null] }], x-ms-navigationProperty: true }
    graph.thingCollectionResponse:
      allOf:
        - properties: { value: { type: array, items: { $ref: '#/components/schemas/graph.thing' } } }
`;

const catalogue: Readonly<Record<string, unknown>> = {
  clouds: {
    clouds: [{ id: 'global', graphRoot: 'https://graph.example', authority: 'https://login.example', name: 'Global' }],
  },
  'directory-roles': {
    roles: [{ id: 'r-1', slug: 'keeper', name: 'Keeper', rank: 1, groupActions: ['groups/update'] }],
  },
  'implicit-role-ids': {
    ids: [
      { id: 'i-1', meaning: 'Stands for every user of the tenant.' },
      { id: 'i-2', meaning: 'Stands in tokens without a user.' },
    ],
  },
  permissions: {
    resourceAppId: 'g-1',
    permissions: [{ id: 'Things.Read', application: { id: 'p-1' } }, { id: 'Me.Read' }],
  },
};

function inputsOf(text = description, entries = catalogue): ReadonlyMap<string, string> {
  return new Map([
    ['openapi/things.openapi.yaml', text],
    ...Object.entries(entries).map(([name, value]) => [`openapi/catalog/${name}.json`, JSON.stringify(value)] as const),
  ]);
}

test('the route table has every method of every path, sorted by path', async () => {
  const text = (await generate(inputsOf())).get('routes.ts') ?? '';
  expect(text.slice(text.indexOf('export const routes'))).toBe(
    [
      'export const routes: readonly Route[] = [',
      "  { operationId: 'things.ListThings', method: 'GET', path: '/things', pathParameters: [], query: ['$top'], headers: [], answer: 'graph.thing', collection: true },",
      "  { operationId: 'things.GetThing', method: 'GET', path: '/things/{thing-id}', pathParameters: ['thing-id'], query: ['$select'], headers: ['ConsistencyLevel'], answer: 'graph.thing', collection: false },",
      "  { operationId: 'things.touch', method: 'POST', path: '/things/{thing-id}', pathParameters: ['thing-id'], query: [], headers: [], collection: false, body: 'graph.thing' },",
      '];',
      '',
    ].join('\n'),
  );
});

test('a shape has the properties it inherits, with what they are', async () => {
  const text = (await generate(inputsOf())).get('shapes.ts') ?? '';
  expect(text).toBe(`/** Properties of the resources that the emulator serves (generated; do not edit). */
// Source: openapi/things.openapi.yaml; run "npm run codegen"

import type { Shape } from '../odata/shape.ts';

/** Every shape by the name of its schema. */
export const shapes: Readonly<Record<string, Shape>> = {
  'graph.color': {
    properties: {
    },
    values: ['red', 'blue'],
  },
  'graph.entity': {
    properties: {
      id: { type: 'string', nullable: false, collection: false, navigation: false },
    },
  },
  'graph.thing': {
    properties: {
      color: { type: 'graph.color', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      made: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      names: { type: 'string', nullable: false, collection: true, navigation: false },
      part: { type: 'graph.thing', nullable: true, collection: false, navigation: true },
    },
  },
};
`);
});

test('roles, permissions and clouds come from the catalogue', async () => {
  const text = (await generate(inputsOf())).get('directory.ts') ?? '';
  expect(text.split('\n').filter((line) => line.startsWith('  ') || line.includes('implicitRoleIds ='))).toEqual([
    "  'keeper': 'r-1',",
    "  { id: 'r-1', slug: 'keeper', name: 'Keeper', groupActions: ['groups/update'] },",
    "export const implicitRoleIds = { user: 'i-1', app: 'i-2' } as const;",
    "  'Me.Read',",
    "  'Things.Read',",
    "  ['Things.Read', 'p-1'],",
    "  global: { graphRoot: 'https://graph.example', authority: 'https://login.example' },",
  ]);
});

test.each([
  {
    name: 'a reference that leads nowhere is an error',
    inputs: inputsOf(description.replace("$ref: '#/components/parameters/top'", "$ref: '#/components/parameters/tap'")),
    message: 'the description has no #/components/parameters/tap',
  },
  {
    name: 'an operation without a success is an error',
    inputs: inputsOf(description.replace("'204'", "'404'")),
    message: 'the operation things.touch has no success among its responses',
  },
  {
    name: 'a property without a type is an error',
    inputs: inputsOf(description.replace('names: { type: array, items: { type: string } }', 'names: {}')),
    message: 'a property of the description has no type: {}',
  },
  {
    name: 'a catalogue in which nothing marks a user is an error',
    inputs: inputsOf(description, { ...catalogue, 'implicit-role-ids': { ids: [] } }),
    message: '0 implicit role ids mean /every user/i, one is expected',
  },
  {
    name: 'a missing description is an error',
    inputs: new Map<string, string>(),
    message: 'the generator `routes` needs the description among its inputs',
  },
])('$name', async ({ inputs, message }) => {
  await expect(generate(inputs)).rejects.toThrow(new Error(message));
});
