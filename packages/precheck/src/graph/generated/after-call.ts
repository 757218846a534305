/** What class of failure each error code stands for, and how a cancelled request reads; do not edit. */
// Source: openapi/catalog; run `npm run codegen` to write it again.

/** A class of failure. */
export type FailureClass = 'authentication' | 'input' | 'licence' | 'not-found' | 'role' | 'scope' | 'service' | 'state' | 'throttled';

/** The classes and the mends by error code. */
export const errorCodes: Readonly<Record<string, { readonly class: FailureClass; readonly remedy: string }>> = {
  InvalidAuthenticationToken: { class: 'authentication', remedy: 'Sign in again; check that the token is for the Graph root of this cloud.' },
  RoleAssignmentRequestAcrsValidationFailed: { class: 'authentication', remedy: 'Sign in again with the claims of the challenge.' },
  PermissionScopeNotGranted: { class: 'scope', remedy: 'Have an administrator consent to the permission, then take a new token. A client that cannot hold it, such as Azure CLI, has to be replaced by an own application.' },
  UnknownError: { class: 'role', remedy: 'Read errorCode inside the message; where there is none, check ownership, membership and roles.' },
  Authorization_RequestDenied: { class: 'scope', remedy: 'Consent to the permission that the read needs; the check goes on without the fact.' },
  UnauthorizedAccessException: { class: 'role', remedy: 'Activate an eligible role or ownership, or ask somebody who holds one. A token from before an activation has to be renewed.' },
  Authentication_RequestFromUnsupportedUserRole: { class: 'role', remedy: 'Use an account with a reader role, such as Reports Reader.' },
  InsufficientPermissions: { class: 'role', remedy: 'Check the roles of the caller at the scope of the request.' },
  RequestCannotBeCancelled: { class: 'state', remedy: 'Read the status again; end what is provisioned with adminRemove or selfDeactivate.' },
  RoleAssignmentExists: { class: 'state', remedy: 'Nothing to do, or ask for an update or an extension.' },
  RoleAssignmentDoesNotExist: { class: 'state', remedy: 'Nothing to do; read the assignments again.' },
  ActiveDurationTooShort: { class: 'state', remedy: 'Wait five minutes and try again.' },
  RoleAssignmentRequestNotFound: { class: 'not-found', remedy: 'Check that the id is that of the request, and list the requests of the group.' },
  Request_ResourceNotFound: { class: 'not-found', remedy: 'Check the id and the tenant; a new object may need time to replicate.' },
  SubjectNotFound: { class: 'not-found', remedy: 'Wait for replication and try again.' },
  InvalidRoleAssignmentRequest: { class: 'input', remedy: 'Check action, accessId, groupId, principalId and the schedule against the policy of the group.' },
  RoleAssignmentRequestPolicyValidationFailed: { class: 'input', remedy: 'Change duration, justification or ticket so that the named rules hold.' },
  Request_BadRequest: { class: 'input', remedy: 'Check method, path and version.' },
  AadPremiumLicenseRequired: { class: 'licence', remedy: 'Buy or try a licence with PIM; without one there is nothing to cancel.' },
  TooManyRequests: { class: 'throttled', remedy: 'Wait for as many seconds as Retry-After says, without that header longer each time; inside a batch this holds for each item.' },
  ServiceUnavailable: { class: 'service', remedy: 'Wait for as many seconds as Retry-After says and try again. Read the request before a second cancel, since the first may have worked.' },
};

/** The statuses of a request that was cancelled. */
export const cancelledStatuses: ReadonlySet<string> = new Set(['Canceled', 'Revoked']);
