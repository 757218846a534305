/** The call in TypeScript with the client of this product; a cancel is checked first. */
import { type CallExample, type Step } from './call-example.ts';
import { pascal } from './name-cases.ts';
import { literal } from './plain-calls.ts';

const CLIENT = `const client = createPimGroupsClient({ credential: new DefaultAzureCredential() });`;

/** In TypeScript. */
export function typescript(example: CallExample): string {
  const kind = example.operation.access.operation;
  return kind === undefined ? plainCall(example) : guardedCancel(example, kind);
}

function guardedCancel({ steps }: CallExample, operation: string): string {
  const id = steps.find((step) => step.kind === 'key')?.value ?? '';
  const options = operation === 'assignmentScheduleRequest.cancel' ? '' : `, { operation: '${operation}' }`;
  return `import { createPimGroupsClient } from '@pim-precheck/client';
import { cancelWithPrecheck } from '@pim-precheck/precheck/graph';
import { DefaultAzureCredential } from '@azure/identity';

${CLIENT}

// Checks first; nothing is sent after a deny or an indeterminate.
const { outcome, decision } = await cancelWithPrecheck(client, '${id}'${options});
console.log(outcome, decision.verdict);`;
}

function plainCall({ steps, method, filter, body }: CallExample): string {
  const query = filter === undefined ? '' : `{ queryParameters: { filter: "${filter}" } }`;
  const argument = body === undefined ? query : literal(body).replaceAll(/'\d{4}-\d\d-\d\dT[^']+'/g, 'new Date($&)');
  return `import { createPimGroupsClient } from '@pim-precheck/client';
import { DefaultAzureCredential } from '@azure/identity';

${CLIENT}

const result = await client${steps.map(written).join('')}.${method.toLowerCase()}(${argument});`;
}

function written(step: Step): string {
  if (step.kind === 'name') return `.${step.name}`;
  if (step.kind === 'key') return `.by${pascal(step.parameter)}('${step.value}')`;
  return `.${step.name}With${pascal(step.parameter)}('${step.value}')`;
}
