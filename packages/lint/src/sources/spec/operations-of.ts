/** Finds the operations of a description, and what an overlay puts on them. */
import type { ReadDocument } from '../../read-document.ts';
import type { Access, Action, Operation } from './spec-source.ts';
import { listOf, step, valueOf } from './value-of.ts';

const METHODS: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
/** The targets that are understood: a path, and perhaps one operation of it. */
const TARGET = /^\$\.paths\[(?:'([^']+)'|"([^"]+)")\](?:\.([a-z]+)|\[["']([a-z]+)["']\])?$/;

/** The operations of a description, in its order. */
export function operationsOf(document: ReadDocument, isOverlaid: boolean): readonly Operation[] {
  const paths = Object.entries(valueOf(valueOf(document.value)['paths']));
  const found = paths.flatMap(([path, item]) =>
    METHODS.filter((method) => method in valueOf(item)).map((method) => ({
      document,
      pointer: `/paths/${step(path)}/${method}`,
      path,
      method,
      value: valueOf(valueOf(item)[method]),
    })),
  );
  const isInGuardedDescription = isOverlaid || found.some(({ value }) => value['x-access'] !== undefined);
  return found.map((operation) => ({ ...operation, isInGuardedDescription }));
}

/** The actions of an overlay, and the `x-access` that they put on operations. */
export function overlayOf(
  overlay: ReadDocument,
  operations: readonly Operation[],
  description: ReadDocument | undefined,
): { readonly actions: readonly Action[]; readonly accesses: readonly Access[] } {
  const own = operations.filter(({ document }) => document === description);
  const actions = listOf(valueOf(overlay.value)['actions']).map((action, index): Action => {
    const { target: written } = valueOf(action);
    const target = typeof written === 'string' ? written : '';
    const matched = description === undefined ? undefined : matching(target, own);
    return { document: overlay, pointer: `/actions/${index}`, target, operations: matched };
  });
  const accesses = actions.flatMap((action, index): readonly Access[] => {
    const update = valueOf(valueOf(listOf(valueOf(overlay.value)['actions'])[index])['update']);
    // Why two depths: an action may be about an operation, or about a path with several.
    return [
      ['', update] as const,
      ...METHODS.map((method) => [`/${method}`, valueOf(update[method])] as const),
    ].flatMap(([depth, value]) => {
      if (value['x-access'] === undefined) return [];
      const about = (action.operations ?? []).filter(({ method }) => depth === '' || depth === `/${method}`);
      const pointer = `${action.pointer}/update${depth}/x-access`;
      return [{ document: overlay, pointer, value: valueOf(value['x-access']), operations: about }];
    });
  });
  return { actions, accesses };
}

function matching(target: string, operations: readonly Operation[]): readonly Operation[] | undefined {
  const match = TARGET.exec(target);
  if (match === null) return undefined;
  const [, single, double, dotted, bracketed] = match;
  const method = dotted ?? bracketed;
  return operations.filter(
    (operation) => operation.path === (single ?? double) && (method === undefined || operation.method === method),
  );
}
