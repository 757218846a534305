/** What the emulator answers to the examples is what the description says, and the same whenever it is asked. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { allPages } from '../pages/all-pages.ts';
import type { Operation, SchemaNode } from './description.ts';
import { recordAnswers, type RecordedAnswers } from './recorded-answers.ts';
import { workspaceFolder } from './read-workspace.ts';
import { readSources, type Sources } from './site-sources.ts';

let sources: Sources;
let recorded: RecordedAnswers;
beforeAll(async () => {
  sources = await readSources();
  recorded = sources.recorded;
});

describe('recorded answers', () => {
  test('every call of the examples succeeds, with a status and fields that the description has', () => {
    const wrong = sources.description.operations.flatMap((operation) => {
      const answer = recorded.answers.get(operation.slug);
      const response = operation.responses.find(({ status }) => matches(status, answer?.status ?? 0));
      if (answer === undefined || answer.status >= 300 || response === undefined)
        return [`${operation.slug}: ${answer?.status ?? 'no answer'} ${answer?.body ?? ''}`];
      const schema = response.content?.['application/json']?.schema;
      if (schema === undefined) return answer.body === '' ? [] : [`${operation.slug}: has a body`];
      return strangeFields(JSON.parse(answer.body), schema, operation).map((field) => `${operation.slug}: ${field}`);
    });
    expect(wrong).toEqual([]);
  });

  test('both cancels are refused in every way that their pages show', () => {
    expect(recorded.refusals.size).toBe(2);
    for (const refusals of recorded.refusals.values())
      expect(refusals.map(({ status, reason }) => `${status} ${reason}`)).toEqual([
        '403 permission/missing',
        '403 caller/no-authority',
        '400 request/not-cancellable',
        '404 request/not-found',
      ]);
  });

  test('are the same when they are recorded again', async () => {
    expect(await recordAnswers(sources.description, sources.exampleValues)).toEqual(recorded);
  });

  test('hold no token', () => {
    for (const { body } of recorded.answers.values()) expect(body).not.toMatch(/eyJ[\w-]+\.[\w-]+/);
  });
});

test('what pages are said to be made from exists', () => {
  const lost = allPages(sources).flatMap(({ path, sources: files = [] }) =>
    files.filter((file) => !existsSync(join(workspaceFolder, file))).map((file) => `${path}: ${file}`),
  );
  expect(lost).toEqual([]);
});

function matches(pattern: string, status: number): boolean {
  return pattern === String(status) || (/^\dXX$/.test(pattern) && pattern.startsWith(String(status).charAt(0)));
}

/** Fields that no schema on the way names; annotations of OData aside. */
function strangeFields(value: unknown, schema: SchemaNode, operation: Operation): readonly string[] {
  if (Array.isArray(value)) {
    const items = nodesOf(schema, operation).find((node) => node.items !== undefined)?.items ?? {};
    return value.flatMap((item: unknown) => strangeFields(item, items, operation));
  }
  if (typeof value !== 'object' || value === null) return [];
  // Why: an object of a list may be more than what the list is of, and says so.
  const type = (value as { readonly '@odata.type'?: string })['@odata.type'] ?? '';
  const own = operation.schemas[type.slice(1)];
  const nodes = [schema, ...(own === undefined ? [] : [own])].flatMap((node) => nodesOf(node, operation));
  const fields = Object.assign({}, ...nodes.map(({ properties = {} }) => properties)) as Readonly<
    Record<string, SchemaNode>
  >;
  return Object.entries(value)
    .filter(([name]) => !name.includes('@odata.'))
    .flatMap(([name, inner]) => {
      const field = fields[name];
      return field === undefined ? [name] : strangeFields(inner, field, operation);
    });
}

/** A schema with everything that it refers to, takes over, or may be. */
function nodesOf(schema: SchemaNode, operation: Operation): readonly SchemaNode[] {
  const target =
    schema.$ref === undefined ? undefined : operation.schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
  const inner = [target, ...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...inner.flatMap((node) => (node === undefined ? [] : nodesOf(node, operation)))];
}
