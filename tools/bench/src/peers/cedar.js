/** The rule in Cedar, compiled to WebAssembly: its policy set parsed once, then asked with entities and context. */
import { createRequire } from 'node:module';
import { OPEN, ORDINARY, PRIVILEGED, RIGHT } from '../facts.js';

const { preparsePolicySet, statefulIsAuthorized } = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');

const quoted = (words) => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
const BASE = `principal.permissions.contains(${JSON.stringify(RIGHT)}) && ${quoted(OPEN)}.contains(context.status)`;
const POLICIES = `
permit (principal, action == Action::"cancel", resource)
when { principal.kind == "application" && ${BASE} };
permit (principal, action == Action::"cancel", resource)
when { principal.kind == "delegatedWork" && ${BASE} && (context.callerIsOwner || context.callerIsMember) };
permit (principal, action == Action::"cancel", resource)
when { principal.kind == "delegatedWork" && ${BASE} && resource.isAssignableToRole && principal.roles.contains(${JSON.stringify(PRIVILEGED)}) };
permit (principal, action == Action::"cancel", resource)
when { principal.kind == "delegatedWork" && ${BASE} && !resource.isAssignableToRole && principal.roles.containsAny(${quoted(ORDINARY)}) };
permit (principal, action == Action::"cancel", resource)
when { principal.kind == "delegatedWork" && ${BASE} && principal.actions.contains(context.action) };
`;
const SET = 'rule';

/** Returns a function that tells whether the cancel is allowed. */
export function cedar() {
  const parsed = preparsePolicySet(SET, { staticPolicies: POLICIES });
  if (parsed.type !== 'success') throw new Error(`cedar does not take the rule: ${JSON.stringify(parsed)}`);
  return (facts) => {
    const answer = statefulIsAuthorized(callOf(facts));
    if (answer.type !== 'success') throw new Error(`cedar failed: ${JSON.stringify(answer.errors)}`);
    return answer.response.decision === 'allow';
  };
}

function callOf({ caller, group, request }) {
  const inForce = caller.roles.filter(({ scope, state }) => scope === '/' && state !== 'eligible');
  const principal = { type: 'Caller', id: caller.id };
  const resource = { type: 'Group', id: group.id };
  const noun = group.isAssignableToRole ? 'groupsAssignableToRoles' : 'groups';
  return {
    principal,
    action: { type: 'Action', id: 'cancel' },
    resource,
    context: {
      status: request.status,
      action: `microsoft.directory/${noun}/${request.accessId}s/update`,
      callerIsOwner: group.callerIsOwner,
      callerIsMember: group.callerIsMember,
    },
    preparsedPolicySetId: SET,
    entities: [
      {
        uid: principal,
        attrs: {
          kind: caller.kind,
          permissions: caller.permissions,
          roles: inForce.flatMap(({ roleTemplateId }) => roleTemplateId ?? []),
          actions: inForce.flatMap(({ actions }) => actions ?? []),
        },
        parents: [],
      },
      { uid: resource, attrs: { isAssignableToRole: group.isAssignableToRole }, parents: [] },
    ],
  };
}
