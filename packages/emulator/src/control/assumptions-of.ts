/** Everything that is assumed, observed or stated, as it is in force. */
import { assumedAnswers } from '../answers/assumed-answers.ts';
import { assumedBehaviour } from '../answers/assumed-behaviour.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** The refusals and behaviours with their certainty and source, and what the tenant file sets otherwise. */
export function assumptionsOf({
  assumptions: { answers = {}, ...settings } = {},
  undocumented = 'deny',
}: Tenant): object {
  const inForce = Object.entries(assumedAnswers).map(([id, answer]) => [id, { ...answer, ...answers[id] }] as const);
  const behaviour = Object.entries(assumedBehaviour).map(
    ([name, { value, ...origin }]) => [name, { value, ...origin, ...valueIn(settings, name) }] as const,
  );
  return { undocumented, behaviour: Object.fromEntries(behaviour), answers: Object.fromEntries(inForce) };
}

function valueIn(settings: Readonly<Record<string, unknown>>, name: string): object {
  return settings[name] === undefined ? {} : { value: settings[name], set: true };
}
