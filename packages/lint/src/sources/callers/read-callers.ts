/** Reads the callers that a team declares. */
import {
  closestTo,
  decideVerdict,
  describeFault,
  type Fault,
  type Facts,
  pointerOfFault,
  type Role,
  type Verdict,
} from '@pim-precheck/precheck';
import { permissionsByOperation, roles as knownRoles } from '../../generated/catalogue.ts';
import { validateCallers } from '../../generated/validate-callers.ts';
import { DocumentError } from '../../document-error.ts';
import { parseText } from '../../read-document.ts';
import type { TextFile } from '../../text-file.ts';
import type { ReadSource } from '../sources.ts';
import type { CallersSource, DeclaredCaller, DeclaredCancel, DeclaredRole, WrittenName } from './callers-source.ts';

/** The callers of a file; none where it cannot be read or is not valid, which is told where it is read for itself. */
export function callersIn(file: TextFile): readonly DeclaredCaller[] {
  try {
    return readCallers([file], () => undefined).callers;
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}

/** Reads a file of callers. */
export const readCallers: ReadSource<'callers'> = ([file]) => {
  const document = parseText(file?.text ?? '', file?.path ?? '');
  const isValid = validateCallers(document.value);
  return {
    document,
    faults: isValid ? [] : (validateCallers.errors ?? []).flatMap(told),
    callers: isValid ? (document.value as { callers: readonly DeclaredCaller[] }).callers : [],
    written: namesIn(document.value),
  };
};

/** The names of permissions and of roles without actions of their own, at the places where they are to stand. */
function namesIn(value: unknown): readonly WrittenName[] {
  return listOf(value, 'callers').flatMap((caller, index) => [
    ...listOf(caller, 'permissions').flatMap((name, place): readonly WrittenName[] =>
      typeof name === 'string' ? [{ kind: 'permission', name, pointer: `/callers/${index}/permissions/${place}` }] : [],
    ),
    ...listOf(caller, 'roles').flatMap((own, place): readonly WrittenName[] => {
      const { role, actions } = (own ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof role !== 'string' || actions !== undefined) return [];
      return [{ kind: 'role', name: role, pointer: `/callers/${index}/roles/${place}/role` }];
    }),
  ]);
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return Array.isArray(list) ? list : [];
}

/** Why some are left out: a fault of a branch repeats one that lies deeper. */
function told(fault: Fault): CallersSource['faults'] {
  if (fault.keyword === 'if' || fault.keyword === 'propertyNames') return [];
  return [{ pointer: pointerOfFault(fault), message: describeFault(fault, 'the file') }];
}

const TEMPLATE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The template id of a role by its name or id; undefined where it is neither. */
export function roleIdOf(word: string): string | undefined {
  const wanted = word.toLowerCase();
  if (TEMPLATE_ID.test(wanted)) return wanted;
  return knownRoles.find(({ name }) => name.toLowerCase() === wanted)?.id;
}

/** The permission of an operation; that of an assignment's cancel when absent. */
export function permissionOfOperation(operation: DeclaredCancel['operation']): string {
  return permissionsByOperation[operation ?? 'assignmentScheduleRequest.cancel'] ?? '';
}

/** The role that a misspelt name may mean. */
export function closestRole(word: string): string | undefined {
  return closestTo(
    word,
    knownRoles.map(({ name }) => name),
  );
}

/** The facts of a cancel of a request that waits for approval; undefined where a role is not known. */
export function factsOf(caller: DeclaredCaller, cancel: DeclaredCancel): Facts | undefined {
  const roles = (caller.roles ?? []).map((role) => roleFact(role));
  if (roles.includes(undefined)) return undefined;
  const { operation = 'assignmentScheduleRequest.cancel', access, groups, standing, eligible, requests } = cancel;
  return {
    operation,
    caller: { kind: caller.kind, id: 'caller', permissions: caller.permissions, roles: roles as readonly Role[] },
    group: {
      isAssignableToRole: groups === 'roleAssignable',
      callerIsOwner: standing === 'owner',
      callerIsMember: standing === 'member',
      ...(eligible && { callerEligible: eligible }),
    },
    request: {
      found: true,
      status: 'PendingApproval',
      createdBy: requests === 'own' ? 'caller' : 'other',
      ...(access && { accessId: access }),
    },
  };
}

/** Whether a declared cancel will work; undefined where a role is not known. */
export function verdictOf(caller: DeclaredCaller, cancel: DeclaredCancel): Verdict | undefined {
  const facts = factsOf(caller, cancel);
  return facts && decideVerdict(facts);
}

function roleFact({ role, actions, scope = '/', state = 'active' }: DeclaredRole): Role | undefined {
  if (actions !== undefined) return { custom: true, actions, scope, state };
  const roleTemplateId = roleIdOf(role);
  return roleTemplateId === undefined ? undefined : { roleTemplateId, scope, state };
}
