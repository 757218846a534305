/** The decision table: every kind of caller beside every kind of group and access, every status beside its verdict. */
import { decide, type DecideOptions } from '../engine/decide.ts';
import type { Facts, OperationId, Role } from '../engine/facts.ts';
import type { OperationPolicy } from '../engine/policy.ts';
import type { ReasonCode } from '../engine/reasons.ts';
import type { Verdict } from '../engine/verdict.ts';
import { policy } from '../generated/policy.ts';

/** One combination of group and access. */
export interface TableColumn {
  readonly name: string;
  readonly facts: Pick<Facts, 'group' | 'request'>;
}

/** What a caller may do, column by column. */
export interface TableRow {
  readonly caller: string;
  readonly verdicts: readonly Verdict[];
  /** The codes of the reasons, column by column. */
  readonly reasons: readonly (readonly ReasonCode[])[];
  /** What is known about the caller. */
  readonly facts: Facts;
}

/** What a status means for a caller who has the authority. */
export interface StatusRow {
  readonly status: string;
  readonly verdict: Verdict;
  readonly caveats: readonly string[];
  readonly instead?: string;
}

/** The rule of one operation as a table. */
export interface DecisionTable {
  readonly schemaVersion: 1;
  readonly operation: OperationId;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly statuses: readonly StatusRow[];
}

const ME = 'caller';
const UNIT = '/administrativeUnits/unit';

/** Decides every cell of the table of an operation; with a policy, as that policy leaves it. */
export function decisionTable(operation: OperationId, options: Pick<DecideOptions, 'policy'> = {}): DecisionTable {
  const rule = policy.operations[operation];
  const columns = columnsOf(rule);
  const rows = callersOf(rule).map(({ caller, facts }): TableRow => {
    const decisions = columns.map((column) => decide(merge(facts, column.facts), options));
    return {
      caller,
      verdicts: decisions.map(({ verdict }) => verdict),
      reasons: decisions.map(({ reasons }) => reasons.map(({ code }) => code)),
      facts,
    };
  });
  return { schemaVersion: 1, operation, columns, rows, statuses: statusesOf(rule, options) };
}

function merge(facts: Facts, { group, request }: TableColumn['facts']): Facts {
  return { ...facts, group: { ...group, ...facts.group }, request: { ...request, ...facts.request } };
}

/** Every combination of the values of the conditions; null, which repeats another value, left out. */
function columnsOf({ authority }: OperationPolicy): readonly TableColumn[] {
  return authority.conditions.reduce<readonly TableColumn[]>(
    (columns, { fact, values }) =>
      columns.flatMap(({ name, facts }) =>
        values
          .filter(({ value }) => value !== null)
          .map(({ value, noun }) => ({
            name: name === '' ? noun : `${name}, ${noun}`,
            facts: withValue(facts, fact, value),
          })),
      ),
    [{ name: '', facts: {} }],
  );
}

function withValue(facts: TableColumn['facts'], pointer: string, value: unknown): TableColumn['facts'] {
  const [, section = '', key = ''] = pointer.split('/');
  return { ...facts, [section]: { ...facts[section as 'group'], [key]: value } };
}

interface CallerRow {
  readonly caller: string;
  readonly facts: Facts;
}

/** The callers that the rule tells apart, those who may first. */
function callersOf(rule: OperationPolicy): readonly CallerRow[] {
  const { authority } = rule;
  const [grantee = ''] = rule.permission.delegatedWork?.least ?? [];
  const user = (caller: string, roles: readonly Role[], more: Pick<Facts, 'group' | 'request'> = {}): CallerRow => ({
    caller,
    facts: {
      operation: rule.id,
      caller: { kind: 'delegatedWork', id: ME, permissions: [grantee], roles },
      group: { callerIsOwner: false, callerIsMember: false, ...more.group },
      request: { status: cancellableOf(rule), createdBy: 'somebody else', ...more.request },
    },
  });
  const relations = authority.relations.map(({ name, fact }) =>
    user(`${name} of the group`, [], { group: { [fact.slice(fact.lastIndexOf('/') + 1)]: true } }),
  );
  const nobody = user('nobody of these', []);
  return [
    ...relations,
    ...rolesOf(rule).map(({ name, role }) => user(name, [role])),
    ...[...authority.actions.keys()].map((action) =>
      user(`custom role with ${action}`, [{ custom: true, actions: [action], scope: authority.scope }]),
    ),
    user('who created the request', [], { request: { createdBy: ME } }),
    nobody,
    { caller: 'signed-in user without the permission', facts: withCaller(nobody.facts, { permissions: [] }) },
    ...(['application', 'delegatedPersonal'] as const).map((kind) => ({
      caller: kind === 'application' ? 'application with the permission' : 'personal Microsoft account',
      facts: withCaller(nobody.facts, { kind, permissions: [...(rule.permission[kind]?.least ?? [])] }),
    })),
    {
      caller: 'application without the permission',
      facts: withCaller(nobody.facts, { kind: 'application', permissions: [] }),
    },
  ];
}

function withCaller(facts: Facts, caller: Partial<Facts['caller']>): Facts {
  return { ...facts, caller: { ...facts.caller, ...caller } };
}

function rolesOf({ authority }: OperationPolicy): readonly { readonly name: string; readonly role: Role }[] {
  const { scope } = authority;
  const listed = [...authority.roles.keys()];
  const others = [...authority.unsettledRoles, ...authority.override.grants.flatMap(({ roles }) => [...roles])];
  const plain = [...new Set([...listed, ...others])];
  const nameOf = (id: string): string => policy.roles.get(id)?.name ?? id;
  return [
    ...plain.map((id) => ({ name: nameOf(id), role: { roleTemplateId: id, scope } })),
    ...listed.map((id) => ({
      name: `${nameOf(id)}, eligible only`,
      role: { roleTemplateId: id, scope, state: 'eligible' as const },
    })),
    ...listed.map((id) => ({
      name: `${nameOf(id)}, in an administrative unit`,
      role: { roleTemplateId: id, scope: UNIT },
    })),
  ];
}

function cancellableOf({ state }: OperationPolicy): string {
  return [...state.statuses].find(([, { cancellable }]) => cancellable === 'yes')?.[0] ?? '';
}

function statusesOf(rule: OperationPolicy, options: Pick<DecideOptions, 'policy'>): readonly StatusRow[] {
  const permissions = [...(rule.permission.application?.least ?? [])];
  return [...rule.state.statuses.keys()].map((status) => {
    const facts: Facts = { operation: rule.id, caller: { kind: 'application', permissions }, request: { status } };
    const { verdict, caveats, instead } = decide(facts, options);
    return {
      status,
      verdict,
      caveats: caveats.map(({ message }) => message),
      ...(instead === undefined ? {} : { instead }),
    };
  });
}
