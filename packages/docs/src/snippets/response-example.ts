/** An example of an answer, made from the schema of the operation, with the ids of the request where it has them. */
import type { Operation, SchemaNode } from '../sources/description.ts';
import type { ExampleValues } from '../sources/sample-tenant.ts';
import type { CallExample } from './call-example.ts';

/** What an example of an answer is made from. */
export interface ExampleContext {
  readonly schemas: Readonly<Record<string, SchemaNode>>;
  readonly values: ExampleValues;
  /** Which of the values is the id of the object at hand. */
  readonly owner?: string;
}

/** The answer as HTTP. */
export function responseExample(operation: Operation, example: CallExample, context: ExampleContext): string {
  const success = operation.responses.find(({ status }) => status.startsWith('2'));
  const schema = success?.content?.['application/json']?.schema;
  const first = `HTTP/1.1 ${statusOf(success?.status ?? '', example)}`;
  if (schema === undefined) return `\`\`\`http\n${first}\n\`\`\``;
  const body = JSON.stringify(exampleValue(schema, '', context), null, 2);
  return `\`\`\`http\n${first}\nContent-Type: application/json\n\n${body}\n\`\`\``;
}

function statusOf(status: string, { method, operation }: CallExample): string {
  if (status === '204') return '204 No Content';
  return method === 'POST' && operation.kind !== 'action' ? '201 Created' : '200 OK';
}

/** A value of a schema: known values by name, else null where it may be, else the plainest of its type. */
function exampleValue(schema: SchemaNode, name: string, context: ExampleContext): unknown {
  const { node, type } = resolved(schema, context.schemas);
  const known = knownValue(name, context);
  if (node.enum !== undefined) return node.enum.includes(known) ? known : node.enum[0];
  if (node.properties !== undefined || node.allOf !== undefined)
    return exampleObject(node, within(context, type, name));
  if (node.type === 'array') return [exampleValue(node.items ?? {}, name, context)];
  if (known !== undefined) return known;
  if (node.nullable === true || node.format === 'date-time') return null;
  return node.type === 'boolean' ? false : node.type === 'number' ? 1 : 'text';
}

function exampleObject(node: SchemaNode, context: ExampleContext): object {
  const inherited = (node.allOf ?? []).map((part) => exampleObject(resolved(part, context.schemas).node, context));
  const own = Object.entries(node.properties ?? {})
    .filter(([name, field]) => !('x-ms-navigationProperty' in field) && !name.startsWith('@odata') && !UNUSED.has(name))
    .map(([name, field]) => [name, exampleValue(field, name, context)]);
  return Object.assign({}, ...inherited, Object.fromEntries(own)) as object;
}

/** Identities that a person's request does not have. */
const UNUSED = new Set(['application', 'device']);

function resolved(
  schema: SchemaNode,
  schemas: ExampleContext['schemas'],
): { readonly node: SchemaNode; readonly type: string } {
  const node = schema.anyOf?.[0] ?? schema;
  const type = node.$ref?.slice(node.$ref.lastIndexOf('/') + 1) ?? '';
  return { node: type === '' ? node : (schemas[type] ?? {}), type };
}

/** The object that the fields now belong to decides which id theirs is. */
function within(context: ExampleContext, type: string, name: string): ExampleContext {
  const owner = OWNERS.find(([pattern]) => pattern.test(type))?.[1];
  return owner === undefined || name === 'error' ? context : { ...context, owner };
}

const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/AssignmentScheduleRequest$/, 'privilegedAccessGroupAssignmentScheduleRequest-id'],
  [/EligibilityScheduleRequest$/, 'privilegedAccessGroupEligibilityScheduleRequest-id'],
  [/\.group$/, 'group-id'],
  [/\.servicePrincipal$/, 'servicePrincipal-id'],
  [/\.unifiedRoleDefinition$/, 'unifiedRoleDefinition-id'],
  [/\.(?:user|identity|directoryObject)$/, 'user-id'],
];

function knownValue(name: string, { values, owner = '' }: ExampleContext): unknown {
  const names: Readonly<Record<string, unknown>> = {
    id: values[owner] ?? '0b1f6471-8b0c-4b1e-9a1d-4e3d6a2f7c55',
    groupId: values['group-id'],
    principalId: values['user-id'],
    roleDefinitionId: values['unifiedRoleDefinition-id'],
    directoryScopeId: '/',
    accessId: 'member',
    action: 'adminAssign',
    status: 'PendingApproval',
    createdDateTime: '2026-11-20T08:00:00Z',
    value: values['group-id'],
  };
  return names[name];
}
