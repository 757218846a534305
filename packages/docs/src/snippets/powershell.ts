/** The call in the PowerShell SDK: verb and noun follow from method and path. */
import { type CallExample, urlOf } from './call-example.ts';
import { pascal, singular } from './name-cases.ts';

const MODULES: Readonly<Record<string, string>> = {
  groups: 'Microsoft.Graph.Groups',
  identityGovernance: 'Microsoft.Graph.Identity.Governance',
  roleManagement: 'Microsoft.Graph.Identity.Governance',
  servicePrincipals: 'Microsoft.Graph.Applications',
  users: 'Microsoft.Graph.Users',
};
const ACTIONS: Readonly<Record<string, readonly [verb: string, noun: string]>> = {
  cancel: ['Stop', ''],
  checkMemberObjects: ['Confirm', 'MemberObject'],
};

/** In PowerShell; where no cmdlet is known, the plain call. */
export function powershell(example: CallExample): string {
  const [first] = example.steps;
  const module = first?.kind === 'name' ? MODULES[first.name] : undefined;
  if (module === undefined || example.body !== undefined) return plainCall(example);
  return `Import-Module ${module}\n\n${cmdletOf(example)}${argumentsOf(example)}`;
}

/** The name of the cmdlet for a call. */
export function cmdletOf({ steps, method }: CallExample): string {
  const last = steps.at(-1);
  const action = last?.kind === 'name' ? ACTIONS[last.name] : undefined;
  const nouns = steps.flatMap((step) =>
    step.kind === 'name' && (step !== last || action === undefined) ? [singular(step.name)] : [],
  );
  const noun = `Mg${nouns.join('')}`;
  if (last?.kind === 'function') return `Invoke-MgFilter${nouns.join('')}${pascal(last.name).replace(/^Filter/, '')}`;
  if (action !== undefined) return `${action[0]}-${noun}${action[1]}`;
  return `${method === 'GET' ? 'Get' : 'New'}-${noun}`;
}

function argumentsOf({ steps, filter }: CallExample): string {
  const keys = steps.flatMap((step) => (step.kind === 'name' ? [] : [` -${pascal(step.parameter)} '${step.value}'`]));
  return `${keys.join('')}${filter === undefined ? '' : ` -Filter "${filter}"`}`;
}

function plainCall(example: CallExample): string {
  const body =
    example.body === undefined ? '' : ` -ContentType 'application/json' -Body '${JSON.stringify(example.body)}'`;
  return `Import-Module Microsoft.Graph.Authentication\n\nInvoke-MgGraphRequest -Method ${example.method} -Uri '${urlOf(example)}'${body}`;
}
