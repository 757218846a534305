/** The rule in CASL: an ability built for each caller, then one yes-or-no question. */
import { AbilityBuilder, createMongoAbility, subject } from '@casl/ability';
import { OPEN, ORDINARY, PRIVILEGED, RIGHT } from '../facts.js';

const STATUS = { $in: OPEN };

/** Returns whether the cancel is allowed. */
export function casl({ caller, group, request }) {
  const { status, accessId } = request;
  const { isAssignableToRole, callerIsOwner, callerIsMember } = group;
  const resource = { status, accessId, isAssignableToRole, callerIsOwner, callerIsMember };
  return abilityOf(caller).can('cancel', subject('Request', resource));
}

function abilityOf(caller) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (caller.kind === 'delegatedPersonal' || !caller.permissions.includes(RIGHT)) return build();
  if (caller.kind === 'application') {
    can('cancel', 'Request', { status: STATUS });
    return build();
  }
  can('cancel', 'Request', { status: STATUS, callerIsOwner: true });
  can('cancel', 'Request', { status: STATUS, callerIsMember: true });
  for (const role of caller.roles) {
    if (role.scope !== '/' || role.state === 'eligible') continue;
    for (const action of role.actions ?? []) {
      const [, noun, access] = action.split('/');
      const isAssignableToRole = noun === 'groupsAssignableToRoles';
      can('cancel', 'Request', { status: STATUS, isAssignableToRole, accessId: access.slice(0, -1) });
    }
    if (role.roleTemplateId === PRIVILEGED) can('cancel', 'Request', { status: STATUS, isAssignableToRole: true });
    else if (ORDINARY.includes(role.roleTemplateId))
      can('cancel', 'Request', { status: STATUS, isAssignableToRole: false });
  }
  return build();
}
