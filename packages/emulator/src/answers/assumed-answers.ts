/** Every refusal as data: status, code, message, and how sure it is; a tenant file can set each otherwise. */

/** How a refusal is known: from a page, from a thread or a tool, or not at all. */
export type Certainty = 'stated' | 'observed' | 'assumed';

/** A refusal; `{names}` in the message stand for facts of the case. */
export interface AssumedAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly certainty: Certainty;
  readonly source: string;
}

const AUTH_ERRORS = 'https://learn.microsoft.com/graph/resolve-auth-errors';
const BATCHING = 'https://learn.microsoft.com/graph/json-batching';
const GRAPH_ERRORS = 'https://learn.microsoft.com/graph/errors';
const QUERY = 'https://learn.microsoft.com/graph/query-parameters';
const REQUEST_CANCEL = 'https://learn.microsoft.com/graph/api/unifiedroleassignmentschedulerequest-cancel';
const REQUEST_LIST = 'https://learn.microsoft.com/graph/api/privilegedaccessgroup-list-assignmentschedulerequests';
const THROTTLING = 'https://learn.microsoft.com/graph/throttling';

const unauthorized = (message: string): AssumedAnswer => ({
  status: 401,
  code: 'InvalidAuthenticationToken',
  message,
  certainty: 'observed',
  source: AUTH_ERRORS,
});

const badRequest = (message: string, source: string, code = 'BadRequest'): AssumedAnswer => ({
  status: 400,
  code,
  message,
  certainty: 'assumed',
  source,
});

const observed = (status: number, code: string, message: string, source: string): AssumedAnswer => ({
  status,
  code,
  message,
  certainty: 'observed',
  source,
});

/** Every refusal by id. */
export const assumedAnswers = {
  'token-missing': unauthorized('Access token is empty.'),
  'token-malformed': unauthorized('CompactToken parsing failed with error code: 80049217'),
  'token-expired': unauthorized('Lifetime validation failed, the token is expired.'),
  'token-audience': unauthorized('Access token validation failure. Invalid audience.'),
  'token-issuer': unauthorized('Access token validation failure. Invalid issuer or tenant.'),
  'token-signature': unauthorized('Access token validation failure. Invalid signature.'),
  'permission-missing': observed(
    403,
    'UnknownError',
    '{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope {permissions}.","instanceAnnotations":[]}',
    'https://github.com/kayasax/EasyPIM/issues/37',
  ),
  'directory-permission-missing': {
    ...observed(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.', BATCHING),
    certainty: 'stated',
  },
  'personal-account': {
    ...observed(403, 'Forbidden', 'This operation does not support personal Microsoft accounts.', REQUEST_CANCEL),
    certainty: 'assumed',
  },
  'authority-missing': observed(
    403,
    'UnauthorizedAccessException',
    'Attempted to perform an unauthorized operation.',
    'https://github.com/microsoftgraph/microsoft-graph-docs/issues/11157',
  ),
  'request-not-found': {
    ...observed(
      404,
      'RoleAssignmentRequestNotFound',
      'The Role assignment request {id} does not exist in system.',
      REQUEST_CANCEL,
    ),
    certainty: 'assumed',
  },
  'request-not-cancellable': observed(
    400,
    'RequestCannotBeCancelled',
    'Request is not in cancellable state.',
    'https://github.com/kayasax/EasyPIM/issues/79',
  ),
  'object-not-found': observed(
    404,
    'Request_ResourceNotFound',
    "Resource '{id}' does not exist or one of its queried reference-property objects are not present.",
    'https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/1793',
  ),
  'assignment-exists': observed(
    400,
    'RoleAssignmentExists',
    'The Role assignment already exists.',
    'https://github.com/co-native-ab/pimctl/issues/51',
  ),
  'assignment-does-not-exist': observed(
    400,
    'RoleAssignmentDoesNotExist',
    'The Role assignment does not exist.',
    'https://github.com/pnp/cli-microsoft365',
  ),
  'request-pending': badRequest(
    'There is already an existing pending Role assignment request.',
    REQUEST_LIST,
    'PendingRoleAssignmentRequest',
  ),
  'subject-not-found': observed(
    400,
    'SubjectNotFound',
    'The subject is not found.',
    'https://github.com/kayasax/EasyPIM/issues/22',
  ),
  'request-invalid': observed(
    400,
    'InvalidRoleAssignmentRequest',
    'The role assignment request is invalid. {reason}',
    'https://github.com/hashicorp/terraform-provider-azuread/issues/1464',
  ),
  'duration-too-short': badRequest(
    'The active duration is too short: it has to be five minutes at least.',
    'https://github.com/kayasax/EasyPIM',
    'ActiveDurationTooShort',
  ),
  'filter-required': badRequest(
    'The required parameters GroupId or PrincipalId is missing: `$filter` needs groupId eq or principalId eq.',
    REQUEST_LIST,
  ),
  'query-invalid': badRequest('{reason}', QUERY),
  'query-unsupported': badRequest('{reason}', QUERY, 'Request_UnsupportedQuery'),
  'query-too-long': { ...badRequest('The query is longer than {limit} bytes.', QUERY), status: 414 },
  'body-invalid': badRequest('{reason}', GRAPH_ERRORS),
  'body-too-large': {
    ...badRequest('The body is longer than {limit} bytes.', GRAPH_ERRORS, 'RequestEntityTooLarge'),
    status: 413,
  },
  'encoding-unsupported': {
    ...badRequest("The encoding '{encoding}' of the body is not supported.", GRAPH_ERRORS, 'UnsupportedMediaType'),
    status: 415,
  },
  'head-too-large': {
    ...badRequest('The headers are longer than {limit} bytes.', GRAPH_ERRORS, 'RequestHeaderFieldsTooLarge'),
    status: 431,
  },
  'bytes-unreadable': badRequest(
    'What was sent cannot be read as an HTTP/1.1 call over plain http: {reason}.',
    GRAPH_ERRORS,
  ),
  'host-missing': badRequest('An HTTP/1.1 call needs one Host header.', GRAPH_ERRORS),
  'expectation-failed': {
    ...badRequest("The expectation '{expectation}' cannot be met; 100-continue can.", GRAPH_ERRORS),
    status: 417,
  },
  'connect-unsupported': {
    ...badRequest('The method CONNECT is not supported: the emulator is no proxy.', GRAPH_ERRORS, 'Request_BadRequest'),
    status: 405,
  },
  'too-slow': {
    ...badRequest('The call did not arrive in time.', GRAPH_ERRORS, 'RequestTimeout'),
    status: 408,
  },
  'url-malformed': badRequest('The address cannot be decoded: {reason}.', GRAPH_ERRORS),
  'no-current-user': badRequest('/me request is only valid with delegated authentication flow.', AUTH_ERRORS),
  'current-user-required': badRequest('filterByCurrentUser needs a signed-in user.', GRAPH_ERRORS),
  'version-unsupported': {
    ...badRequest('The version {version} is not emulated; v1.0 is.', GRAPH_ERRORS, 'NotImplemented'),
    status: 501,
  },
  'segment-unsupported': badRequest("The segment '{segment}' is not supported.", QUERY, 'Request_UnsupportedQuery'),
  'path-unknown': {
    ...badRequest("Resource not found for the segment '{segment}'.", GRAPH_ERRORS, 'ResourceNotFound'),
    status: 404,
  },
  'method-not-allowed': {
    ...observed(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.', BATCHING),
    certainty: 'stated',
  },
  'batch-invalid': badRequest('{reason}', BATCHING),
  'dependency-failed': { ...badRequest('Failed Dependency', BATCHING, 'FailedDependency'), status: 424 },
  throttled: { ...observed(429, 'TooManyRequests', 'Please retry again later.', THROTTLING), certainty: 'stated' },
  unavailable: observed(
    503,
    'ServiceUnavailable',
    'The service is temporarily unavailable. Please try again later.',
    GRAPH_ERRORS,
  ),
  'fault-injected': { ...badRequest('This failure was asked for.', GRAPH_ERRORS, 'generalException'), status: 500 },
  'emulator-failed': {
    ...badRequest('The emulator failed: {reason}', GRAPH_ERRORS, 'InternalServerError'),
    status: 500,
  },
} as const satisfies Readonly<Record<string, AssumedAnswer>>;

/** Id of a refusal. */
export type AnswerId = keyof typeof assumedAnswers;
