/** Compiles the access overlay and the catalogue into the tables that the engine reads. */
import type { AccessPermission, AccessRead, GuardedAccess } from '../policy/access-grammar.ts';
import { type AccessOperation, applyOverlay } from '../policy/apply-overlay.ts';
import { type Catalogue, entriesOf, findRole, readCatalogue } from '../policy/catalogue.ts';
import { checkReferences } from '../policy/check-references.ts';
import { compileAuthority, readerOf } from '../policy/compile-authority.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `policy.ts`. Inputs: the description, the overlay, and every file of `openapi/catalog`. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const description = textOf(inputs, 'pim-groups.openapi.yaml');
  const operations = applyOverlay(description, textOf(inputs, 'access.overlay.yaml'));
  const catalogue = readCatalogue(inputs);
  checkReferences(operations, catalogue);
  const guarded = operations.filter(({ access }) => access['operation'] !== undefined);
  const tables = {
    operations: Object.fromEntries<object>(
      guarded.map((operation) => [
        String(operation.access['operation']),
        compileOperation(operation, operations, catalogue),
      ]),
    ),
    roles: new Map(entriesOf(catalogue, 'directory-roles').map(({ id, name, rank }) => [id, { name, rank }])),
    graphRoots: Object.fromEntries(entriesOf(catalogue, 'clouds').map(({ id, graphRoot }) => [id, graphRoot])),
  };
  const named = namedSources(tables.operations);
  const sources = Object.fromEntries(
    entriesOf(catalogue, 'sources')
      .filter(({ id }) => named.has(id))
      .map(({ id, title, url }) => [id, { title, url }]),
  );
  return new Map([['policy.ts', print({ ...tables, sources })]]);
}

function compileOperation(operation: AccessOperation, all: readonly AccessOperation[], catalogue: Catalogue): object {
  const access = operation.access as unknown as GuardedAccess;
  const { observedSources, ...permissions } = access.permission;
  return {
    id: access.operation,
    method: operation.method.toUpperCase(),
    path: operation.path,
    sources: access.sources,
    observedSources,
    permission: Object.fromEntries(
      Object.entries(permissions as Readonly<Record<string, AccessPermission>>).map(([kind, rule]) => [
        kind,
        {
          least: rule.least,
          higher: rule.higher ?? [],
          observed: rule.observed ?? [],
          grantId: grantIdOf(catalogue, rule, kind),
        },
      ]),
    ),
    authority: compileAuthority(access.authority, (slug) => findRole(catalogue, slug)),
    state: compileState(access, catalogue),
    reads: Object.fromEntries(Object.entries(access.reads).map(([fact, read]) => [fact, compileRead(read, all)])),
  };
}

function grantIdOf(catalogue: Catalogue, rule: AccessPermission, kind: string): string {
  const entry = entriesOf(catalogue, 'permissions').find(({ id }) => id === rule.least[0]);
  const grant = entry?.[kind === 'application' ? 'application' : 'delegated'] as { readonly id: string } | undefined;
  if (!grant) throw new Error(`the catalogue has no ${kind} id for the permission ${rule.least[0]}`);
  return grant.id;
}

function compileState({ state }: GuardedAccess, catalogue: Catalogue): object {
  const rules = entriesOf(catalogue, state.statuses).map(({ id, cancellable, instead }) => {
    const { default: usual, ownActivation } = (instead ?? {}) as Readonly<Record<string, string | undefined>>;
    return [id, { cancellable, instead: usual, ownActivation }] as const;
  });
  return {
    statuses: new Map(rules),
    scheduleId: new RegExp(state.scheduleId, 'i'),
    ownActivation: { action: state.ownActivation.action, read: state.ownActivation.same.map(readerOf) },
    sources: state.sources,
  };
}

function compileRead(read: AccessRead, all: readonly AccessOperation[]): object {
  if (read.claim) return { call: read.claim, permission: {} };
  const method = read.get ? 'get' : 'post';
  const path = read.get ?? read.post;
  const operation = all.find((candidate) => candidate.path === path && candidate.method === method);
  if (!operation) throw new Error(`the read ${method} \`${path}\` has no \`x-access\` of its own`);
  const permission = operation.access['permission'] as Readonly<Record<string, AccessPermission>>;
  return {
    call: `${method.toUpperCase()} ${path}${read.parameters ?? ''}`,
    permission: Object.fromEntries(Object.entries(permission).map(([kind, rule]) => [kind, rule.least[0]])),
  };
}

/** The sources that the tables name; the others of the catalogue stay out of the engine. */
function namedSources(tables: unknown): ReadonlySet<string> {
  const named = new Set<string>();
  const visit = (value: unknown, isSources: boolean): void => {
    if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) {
        if (isSources) named.add(String(item));
        else visit(item, false);
      }
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) visit(item, /sources$/i.test(key));
    }
  };
  visit(tables, false);
  return named;
}

function textOf(inputs: ReadonlyMap<string, string>, name: string): string {
  const found = [...inputs].find(([path]) => path.endsWith(`/${name}`));
  if (!found) throw new Error(`the policy compiler needs ${name} among its inputs`);
  return found[1];
}

function print(tables: object): string {
  return [
    '/** Decision tables compiled from the access overlay and the catalogue; do not edit. */',
    '// Source: openapi/access.overlay.yaml, openapi/catalog; run `npm run codegen` to write it again.',
    "import type { Policy } from '../engine/policy.ts';",
    '',
    `export const policy: Policy = ${printLiteral(tables)};`,
    '',
  ].join('\n');
}
