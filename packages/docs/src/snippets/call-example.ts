/** One call with example values: what every language's snippet is made from. */
import type { Operation } from '../sources/description.ts';
import type { ExampleValues } from '../sources/sample-tenant.ts';
import { type ModelObject, modelOf } from './model-body.ts';

/** A step of a path: a name, a key after a collection, or a function with its argument. */
export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'key'; readonly parameter: string; readonly value: string }
  | { readonly kind: 'function'; readonly name: string; readonly parameter: string; readonly value: string };

/** A call with example values. */
export interface CallExample {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  readonly steps: readonly Step[];
  /** Path with the values in it. */
  readonly path: string;
  readonly filter: string | undefined;
  readonly body: object | undefined;
  /** The body as SDKs with classes build it. */
  readonly model: ModelObject | undefined;
}

const FUNCTION = /^(\w+)\((\w+)='\{(\w+)\}'\)$/;
const KEY = /^\{([^}]+)\}$/;

/** The example of an operation. */
export function exampleCall(operation: Operation, values: ExampleValues): CallExample {
  const steps = operation.path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => stepOf(part, values));
  const body = bodyOf(operation, values);
  return {
    operation,
    method: operation.method,
    steps,
    path: steps.map((step) => `/${written(step)}`).join(''),
    filter: needsFilter(operation) ? `groupId eq '${values['group-id'] ?? ''}'` : undefined,
    body,
    model: body === undefined ? undefined : modelOf(body, operation),
  };
}

/** The whole address of a call at the global service. */
export function urlOf({ path, filter }: CallExample): string {
  const query = filter === undefined ? '' : `?$filter=${filter.replaceAll(' ', '%20')}`;
  return `https://graph.microsoft.com/v1.0${path}${query}`;
}

function stepOf(part: string, values: ExampleValues): Step {
  const [, name, parameter = '', argument = ''] = FUNCTION.exec(part) ?? [];
  if (name !== undefined) return { kind: 'function', name, parameter, value: values[argument] ?? '' };
  const key = KEY.exec(part)?.[1];
  return key === undefined ? { kind: 'name', name: part } : { kind: 'key', parameter: key, value: values[key] ?? '' };
}

function written(step: Step): string {
  if (step.kind === 'name') return step.name;
  return step.kind === 'key' ? step.value : `${step.name}(${step.parameter}='${step.value}')`;
}

/** Graph refuses to list the requests, or the eligibilities, of all groups at once. */
function needsFilter({ method, path }: Operation): boolean {
  return method === 'GET' && /Group\/\w+Schedule(?:Requests|Instances)$/i.test(path);
}

function bodyOf({ body, path }: Operation, values: ExampleValues): object | undefined {
  if (body === undefined) return undefined;
  if (path.endsWith('/checkMemberObjects')) return { ids: [values['group-id']] };
  return {
    accessId: 'member',
    action: 'adminAssign',
    groupId: values['group-id'],
    principalId: values['user-id'],
    justification: 'Covers the release weekend',
    scheduleInfo: {
      startDateTime: '2026-12-01T08:00:00Z',
      expiration: { type: 'afterDateTime', endDateTime: '2026-12-03T08:00:00Z' },
    },
  };
}
