/** The rule in casbin: one line of policy for each way to authority, one matcher, its synchronous path. */
import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import { OPEN, ORDINARY, PRIVILEGED, RIGHT } from '../facts.js';

const MODEL = `
[request_definition]
r = kind, permitted, status, ways
[policy_definition]
p = kind, way
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.permitted == true && r.kind == p.kind && isOpen(r.status) && holds(r.ways, p.way)
`;

const LINES = [
  'p, application, always',
  'p, delegatedWork, owner',
  'p, delegatedWork, member',
  `p, delegatedWork, assignable:${PRIVILEGED}`,
  ...ORDINARY.map((role) => `p, delegatedWork, ordinary:${role}`),
  ...['member', 'owner'].flatMap((access) =>
    ['groups', 'groupsAssignableToRoles'].map(
      (noun) =>
        `p, delegatedWork, ${noun === 'groups' ? 'ordinary' : 'assignable'}:${access}:microsoft.directory/${noun}/${access}s/update`,
    ),
  ),
].join('\n');

/** Returns a function that tells whether the cancel is allowed. */
export async function casbin() {
  const enforcer = await newEnforcer(newModelFromString(MODEL), new StringAdapter(LINES));
  enforcer.addFunction('isOpen', (status) => OPEN.includes(status));
  enforcer.addFunction('holds', (ways, way) => ways.includes(way));
  return (facts) => {
    const { caller, request } = facts;
    return enforcer.enforceSync(caller.kind, caller.permissions.includes(RIGHT), request.status, waysOf(facts));
  };
}

function waysOf({ caller, group, request }) {
  const kind = group.isAssignableToRole ? 'assignable' : 'ordinary';
  const ways = ['always'];
  if (group.callerIsOwner) ways.push('owner');
  if (group.callerIsMember) ways.push('member');
  for (const role of caller.roles) {
    if (role.scope !== '/' || role.state === 'eligible') continue;
    if (role.custom) for (const action of role.actions) ways.push(`${kind}:${request.accessId}:${action}`);
    else ways.push(`${kind}:${role.roleTemplateId}`);
  }
  return ways;
}
