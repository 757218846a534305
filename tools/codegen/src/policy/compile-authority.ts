/** Compiles clause 2 of `x-access`: conditions become cells, grants become sets of cells. */
import type { AccessAuthority, AccessGrant, AccessWhen } from './access-grammar.ts';
import { Verbatim } from './print-literal.ts';

/** Prints the code that reads a fact by JSON pointer. */
export function readerOf(pointer: string): Verbatim {
  const [, section, key] = pointer.split('/');
  if (!section || !key) throw new Error(`\`${pointer}\` is not a JSON pointer of two parts`);
  return new Verbatim(`(facts) => facts.${section}?.${key}`);
}

/** Finds the template id of a role by its slug. */
export type FindRole = (slug: string) => string;

/** Turns the authority rule into the table the engine reads. */
export function compileAuthority(authority: AccessAuthority, findRole: FindRole): object {
  const cells = new CellSpace(authority);
  const scopes = new Set(authority.anyOf.flatMap((grant) => grant.scope ?? []));
  if (scopes.size !== 1)
    throw new Error(`the grants of an authority rule need one scope, found ${[...scopes].join(', ')}`);
  const unsettledRoles = authority.unsettled.find((entry) => entry.roles);
  const sameObject = authority.unsettled.find((entry) => entry.same);
  if (!unsettledRoles?.roles || !sameObject?.same)
    throw new Error('`unsettled` needs one entry with roles and one with same');
  return {
    callers: authority.callers,
    sources: authority.sources,
    scope: [...scopes][0],
    allCells: cells.all,
    conditions: compileConditions(authority, cells),
    relations: authority.anyOf.filter((grant) => grant.relation).map(compileRelation),
    roles: compileGrants(authority, cells, (grant) => grant.roles?.map(findRole) ?? []),
    actions: compileGrants(authority, cells, (grant) => (grant.action ? [grant.action] : [])),
    actionSources: authority.anyOf.find((grant) => grant.action)?.sources ?? authority.sources,
    unsettledRoles: new Set(unsettledRoles.roles.map(findRole)),
    unsettledRoleSources: unsettledRoles.sources,
    sameObject: { facts: sameObject.same, read: sameObject.same.map(readerOf), sources: sameObject.sources },
    disagreements: authority.disagreements.map(({ roles, scope, when, note, sources }) => ({
      roles: new Set(roles.map(findRole)),
      scope,
      cells: cells.of(when ?? {}),
      note,
      sources,
    })),
    lookalikeActions: authority.lookalikeActions.patterns,
    override: {
      cells: cells.of(authority.override.when),
      grants: authority.override.grants.map((grant) => ({ ...grant, roles: new Set(grant.roles.map(findRole)) })),
      sources: authority.override.sources,
    },
    managementRestricted: {
      ...authority.managementRestricted,
      read: readerOf(authority.managementRestricted.fact),
    },
  };
}

/** The combinations of all conditions' values, one bit each. */
class CellSpace {
  readonly #names: readonly string[];
  readonly #values: readonly (readonly string[])[];
  readonly all: number;

  constructor(authority: AccessAuthority) {
    this.#names = Object.keys(authority.conditions);
    this.#values = Object.values(authority.conditions).map((condition) => Object.keys(condition.values));
    const count = this.#values.reduce((product, values) => product * values.length, 1);
    if (count > 30)
      throw new Error(`${count} combinations of conditions do not fit into one set of cells (30 at most)`);
    this.all = 2 ** count - 1;
  }

  of(when: AccessWhen): number {
    for (const [name, value] of Object.entries(when)) {
      const index = this.#names.indexOf(name);
      if (!this.#values[index]?.includes(value))
        throw new Error(`\`when: { ${name}: ${value} }\` names no value of a condition`);
    }
    let set = 0;
    for (let cell = 0; 2 ** cell <= this.all; cell++) {
      if (this.#names.every((name, index) => when[name] === undefined || when[name] === this.#valueAt(cell, index))) {
        set |= 2 ** cell;
      }
    }
    return set;
  }

  #valueAt(cell: number, index: number): string | undefined {
    const stride = this.#values.slice(index + 1).reduce((product, values) => product * values.length, 1);
    const values = this.#values[index] ?? [];
    return values[Math.floor(cell / stride) % values.length];
  }
}

function compileConditions(authority: AccessAuthority, cells: CellSpace): readonly object[] {
  return Object.entries(authority.conditions).map(([name, condition]) => {
    const values = Object.entries(condition.values).map(([word, value]) => ({
      value,
      cells: cells.of({ [name]: word }),
      noun: condition.nouns[word] ?? word,
    }));
    const whenNull = condition.nullIs;
    if (whenNull) {
      values.push({ value: null, cells: cells.of({ [name]: whenNull }), noun: condition.nouns[whenNull] ?? whenNull });
    }
    return { fact: condition.fact, read: readerOf(condition.fact), values };
  });
}

function compileRelation(grant: AccessGrant): object {
  const { caveat, fact = '' } = grant;
  return {
    name: grant.relation,
    reason: grant.reason,
    fact,
    read: readerOf(fact),
    caveat: caveat && {
      code: caveat.code,
      read: readerOf(caveat.when.fact),
      is: caveat.when.is,
      sources: caveat.sources,
    },
  };
}

function compileGrants(
  authority: AccessAuthority,
  cells: CellSpace,
  keysOf: (grant: AccessGrant) => readonly string[],
): Map<string, number> {
  const sets = new Map<string, number>();
  for (const grant of authority.anyOf) {
    for (const key of keysOf(grant)) sets.set(key, (sets.get(key) ?? 0) | cells.of(grant.when ?? {}));
  }
  return sets;
}
