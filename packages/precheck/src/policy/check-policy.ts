/** Turns a parsed policy file into rules that decisions are made with, or says everything that is wrong with it. */
import { validatePolicy } from '../generated/validate-policy.ts';
import { findRemedies } from '../engine/remedies.ts';
import { policy as tables } from '../generated/policy.ts';
import { closestTo } from '../input/closest-to.ts';
import { describeFault, type Fault, pointerOfFault, shorten } from '../input/describe-fault.ts';
import { type Placed, soundItems } from '../input/sound-items.ts';
import { compileCondition, type WrittenCondition } from './compile-condition.ts';
import type { OrganisationPolicy, PolicyRule } from './organisation-policy.ts';
import { PolicyError, type PolicyFault } from './policy-error.ts';
import { findRemediesUnderPolicy } from './remedies-under-policy.ts';
import { weighPolicy } from './weigh-policy.ts';

interface WrittenRule extends Omit<PolicyRule, 'when'> {
  readonly when: WrittenCondition;
}

/** Accepts a parsed value as a policy. Throws a PolicyError with every fault found. */
export function checkPolicy(value: unknown): OrganisationPolicy {
  const ofSchema = validatePolicy(value) ? [] : schemaFaults(validatePolicy.errors ?? []);
  const rules = soundItems<WrittenRule>(value, 'rules', ofSchema);
  const faults: PolicyFault[] = [...ofSchema, ...repeatedIds(rules)];
  const compiled = rules.map(({ item: { when, ...rule }, index }) => ({
    ...rule,
    when: compileCondition(when, { pointer: `/rules/${index}/when`, faults, findRole, statuses: STATUSES }),
  }));
  if (faults.length > 0) throw new PolicyError(faults);
  return {
    rules: compiled,
    weigh: (facts, context) => weighPolicy(facts, { rules: compiled }, context),
    remedies: compiled.length === 0 ? findRemedies : findRemediesUnderPolicy,
  };
}

const STATUSES: ReadonlySet<string> = new Set(
  Object.values(tables.operations).flatMap(({ state }) => [...state.statuses.keys()]),
);

/** The template id of a role by its name or id; a message where there is none. */
function findRole(word: string): { readonly id: string } | { readonly message: string } {
  const wanted = word.toLowerCase();
  if (tables.roles.has(wanted)) return { id: wanted };
  for (const [id, { name }] of tables.roles) if (name.toLowerCase() === wanted) return { id };
  // Why: roles that the product has no name for are told by their template ids.
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(wanted)) return { id: wanted };
  const closest = closestTo(
    word,
    [...tables.roles.values()].map(({ name }) => name),
  );
  const hint = closest === undefined ? ', and not a template id' : `; did you mean \`${closest}\`?`;
  return { message: `\`${shorten(word)}\` is not the name of a role that is known here${hint}` };
}

/** Why some are left out: a fault of a branch repeats one that lies deeper. */
function schemaFaults(faults: readonly Fault[]): readonly PolicyFault[] {
  const own = faults.filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
  return (own.length > 0 ? own : faults).map((fault) => ({
    pointer: pointerOfFault(fault),
    message: messageOf(fault),
  }));
}

const PATTERNS: Readonly<Record<string, string>> = {
  id: 'has to be lower-case words with hyphens, such as change-freeze',
  source: 'has to be an address that starts with https://',
  from: 'has to be a time of day such as 08:30',
  until: 'has to be a time of day such as 17:00',
  olderThan: 'has to be a number and m, h or d, such as 8h',
  youngerThan: 'has to be a number and m, h or d, such as 8h',
};

function messageOf(fault: Fault): string {
  const { instancePath, keyword } = fault;
  const expected = PATTERNS[instancePath.slice(instancePath.lastIndexOf('/') + 1)];
  if (keyword === 'pattern' && expected !== undefined) return `${instancePath} ${expected}`;
  return describeFault(fault, 'the policy');
}

function repeatedIds(rules: readonly Placed<WrittenRule>[]): PolicyFault[] {
  return rules.flatMap(({ item: { id }, index }) => {
    const first = rules.find(({ item }) => item.id === id)?.index ?? index;
    return first === index
      ? []
      : [{ pointer: `/rules/${index}/id`, message: `\`${id}\` is the id of rule ${first + 1} already` }];
  });
}
