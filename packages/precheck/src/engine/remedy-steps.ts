/** The single changes that remedies are made of: each one JSON Patch operation, one sentence, and its commands. */
import type { Change, Commands } from './decision.ts';
import type { AccessId, Facts, Role } from './facts.ts';
import type { OperationPolicy, Policy } from './policy.ts';
import {
  activationCommands,
  assignmentCommands,
  consentCommands,
  relationCommands,
  roleActivationCommands,
} from './remedy-commands.ts';
import { canonicalId } from './same-id.ts';

/** One change that brings a caller closer to allow. */
export interface Step {
  readonly summary: string;
  /** The patch, given the changes of the set that come before it. */
  readonly change: (facts: Facts, before: readonly Change[]) => Change;
  /** Its commands for a cloud, with marks where the ids come. */
  readonly commands: (graphRoot: string) => Commands;
}

/** Consent to the operation's permission. */
export function getPermission(facts: Facts, operation: OperationPolicy): Step {
  const rule = operation.permission[facts.caller.kind];
  const permission = rule?.least[0] ?? '';
  const consent = { permission, grantId: rule?.grantId ?? '', isApplication: facts.caller.kind === 'application' };
  return {
    summary: `get the permission ${permission}`,
    change: ({ caller }) =>
      caller.permissions === undefined
        ? { op: 'add', path: '/caller/permissions', value: [permission] }
        : { op: 'add', path: '/caller/permissions/-', value: permission },
    commands: (root) => consentCommands(consent, root),
  };
}

/** Activate a role that the caller is eligible for. */
export function activateRole(role: Role, index: number, policy: Policy): Step {
  const id = 'roleTemplateId' in role ? role.roleTemplateId : undefined;
  const name = id === undefined ? 'the custom role' : (policy.roles.get(canonicalId(id))?.name ?? id);
  return {
    summary: `activate the eligible role ${name}`,
    change: () => ({ op: 'replace', path: `/caller/roles/${index}/state`, value: 'active' }),
    commands: (root) => roleActivationCommands(id, role.scope, root),
  };
}

/** Activate an eligible membership or ownership of the group. */
export function activateAccess(name: AccessId, fact: string): Step {
  return {
    summary: `activate the eligible ${name === 'owner' ? 'ownership' : 'membership'} of the group`,
    change: (facts) => relate(fact, facts),
    commands: (root) => activationCommands(name, root),
  };
}

/** Become a member or an owner of the group. */
export function becomeRelated(name: AccessId, fact: string): Step {
  return {
    summary: `become ${name === 'owner' ? 'an owner' : 'a member'} of the group`,
    change: (facts) => relate(fact, facts),
    commands: (root) => relationCommands(name, root),
  };
}

/** Be assigned a listed role. */
export function assignRole(id: string, name: string, scope: string): Step {
  return {
    summary: `be assigned the role ${name} at directory scope`,
    change: ({ caller }, before) => {
      const role = { roleTemplateId: id, scope, state: 'active' };
      const listed = caller.roles !== undefined || before.some(({ path }) => path === '/caller/roles');
      return listed
        ? { op: 'add', path: '/caller/roles/-', value: role }
        : { op: 'add', path: '/caller/roles', value: [role] };
    },
    commands: (root) => assignmentCommands(id, scope, root),
  };
}

function relate(fact: string, facts: Facts): Change {
  const key = fact.slice(fact.lastIndexOf('/') + 1);
  return facts.group === undefined
    ? { op: 'add', path: '/group', value: { [key]: true } }
    : { op: 'add', path: fact, value: true };
}
