/** Finds, for a reason or caveat code, facts whose decision carries it: the example on its page. */
import { checkPolicy, decide, type Caveat, type Decision, type Facts, type Reason } from '@pim-precheck/precheck';
import type { Access } from '../../sources/access.ts';
import type { Sources } from '../../sources/site-sources.ts';
import { decideCells } from '../operation/decision-table.ts';

/** Facts, their decision, and the ground in it that has the code. */
export interface CodeExample {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly ground: Reason | Caveat;
  readonly sources: readonly string[];
  /** The organisation policy, where the code comes from one. */
  readonly policy?: object;
}

/** What cases are made from. */
export type CaseSources = Pick<Sources, 'catalog' | 'description'>;

const cases = new WeakMap<Sources, readonly Facts[]>();

/** The first case whose decision has the code; none where the product does not reach it from facts alone. */
export function exampleOf(code: string, sources: Sources): CodeExample | undefined {
  for (const facts of casesOf(sources)) {
    const decision = decide(facts);
    const reason = decision.reasons.find((ground) => ground.code === code);
    if (reason !== undefined) return { facts, decision, ground: reason, sources: [reason.source] };
    const caveat = decision.caveats.find((ground) => ground.code === code);
    if (caveat !== undefined) return { facts, decision, ground: caveat, sources: caveat.sources };
  }
  return policyExample(code, sources);
}

/** A rule as a team may write it. */
const POLICY = {
  schemaVersion: 1,
  rules: [
    {
      id: 'no-owner-access',
      effect: 'deny',
      message: 'requests for ownership are cancelled by the platform team alone',
      owner: 'platform team',
      when: { 'request.accessId': 'owner' },
    },
  ],
};

function policyExample(code: string, sources: Sources): CodeExample | undefined {
  const policy = checkPolicy(POLICY);
  for (const facts of casesOf(sources)) {
    const decision = decide(facts, { policy });
    const ground = decision.reasons.find((reason) => reason.code === code);
    if (ground !== undefined) return { facts, decision, ground, sources: [ground.source], policy: POLICY };
  }
  return undefined;
}

/** The cases of the decision tables of every operation, and those that reach the remaining codes. */
export function everyCase(sources: CaseSources): readonly Facts[] {
  return sources.description.operations.flatMap(({ access }) =>
    access.operation === undefined ? [] : makeCases(access, sources),
  );
}

function casesOf(sources: Sources): readonly Facts[] {
  const known = cases.get(sources);
  if (known !== undefined) return known;
  const access = sources.description.operations.find((operation) => operation.access.operation !== undefined)?.access;
  const made = access === undefined ? [] : makeCases(access, sources);
  cases.set(sources, made);
  return made;
}

function makeCases(access: Access, { catalog }: CaseSources): readonly Facts[] {
  const cells = decideCells(access).flatMap((row) => row.cells.map(({ facts }) => facts));
  const [owner] = cells;
  if (owner === undefined) return [];
  const request = (fields: Facts['request']): Facts => ({ ...owner, request: { ...owner.request, ...fields } });
  const { status: _, ...rest } = owner.request ?? {};
  return [
    ...cells,
    ...catalog.statuses.map(({ id }) => request({ status: id })),
    request({ found: false }),
    request({ id: `${SOME_ID}_member_${SOME_ID}` }),
    { ...owner, caller: { ...owner.caller, permissions: access.permission.delegatedWork?.observed ?? [] } },
    { ...owner, group: { ...owner.group, isManagementRestricted: true } },
    { ...owner, group: { ...owner.group, callerIsOwner: false, callerIsMember: true, membership: 'nested' } },
    { ...owner, request: rest },
    lookalike(owner, access),
  ];
}

const SOME_ID = '10986fea-b1fd-4fe9-9120-2c2b1a5faa04';

function lookalike(owner: Facts, access: Access): Facts {
  const actions = [`microsoft.directory/groups${access.authority?.lookalikeActions.patterns[0] ?? ''}update`];
  return {
    ...owner,
    caller: { ...owner.caller, roles: [{ custom: true, actions, scope: '/' }] },
    group: { ...owner.group, callerIsOwner: false },
  };
}
