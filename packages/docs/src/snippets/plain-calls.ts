/** The call without a generated SDK: HTTP, the JavaScript client, and the command line. */
import { type CallExample, urlOf } from './call-example.ts';
import { kebab } from './name-cases.ts';

/** As HTTP. */
export function http(example: CallExample): string {
  const lines = [`${example.method} ${urlOf(example)}`, 'Authorization: Bearer {token}'];
  if (example.body !== undefined)
    lines.push('Content-Type: application/json', '', JSON.stringify(example.body, null, 2));
  return lines.join('\n');
}

/** In JavaScript, with the client that speaks in paths. */
export function javascript({ path, filter, body, method }: CallExample): string {
  const query = filter === undefined ? '' : `.filter("${filter}")`;
  const argument = body === undefined ? '' : literal(body);
  const quote = path.includes("'") ? '"' : "'";
  return `import { Client } from '@microsoft/microsoft-graph-client';

const client = Client.init({ authProvider });

${method === 'GET' ? 'const result = ' : body === undefined ? '' : 'const result = '}await client.api(${quote}${path}${quote})${query}.${method.toLowerCase()}(${argument});`;
}

/** On the command line: the retired mgc, and what replaces it. */
export function commandLine(example: CallExample): string {
  const { method, body, operation, steps } = example;
  const id = steps.find((step) => step.kind === 'key')?.value ?? '';
  const kind = operation.access.operation;
  const own =
    kind === undefined
      ? []
      : [
          '# Checks first, cancels only what is allowed:',
          `precheck cancel ${id}${kind.startsWith('eligibility') ? ' --operation eligibility' : ''}`,
          '',
        ];
  const data = body === undefined ? '' : ` --content-type application/json --body '${JSON.stringify(body)}'`;
  const json = body === undefined ? '' : ` --headers Content-Type=application/json --body '${JSON.stringify(body)}'`;
  return [
    ...own,
    '# CLI for Microsoft 365:',
    `m365 request --method ${method.toLowerCase()} --url "${urlOf(example).replaceAll('$', '\\$')}"${data}`,
    '',
    '# Azure CLI, with a sign-in whose token has the permission:',
    `az rest --method ${method.toLowerCase()} --url "${urlOf(example).replaceAll('$', '\\$')}"${json}`,
    '',
    '# mgc, the Microsoft Graph CLI, is retired and gets no updates. Its command was:',
    `# ${retiredCommand(example)}`,
  ].join('\n');
}

function retiredCommand({ steps, method, filter, body, operation }: CallExample): string {
  const names = steps.flatMap((step) => {
    if (step.kind === 'name') return [kebab(step.name)];
    return step.kind === 'function' ? [`${kebab(step.name)}-with-${step.parameter}`] : [];
  });
  const keys = steps.flatMap((step) => (step.kind === 'name' ? [] : [`--${kebab(step.parameter)} ${step.value}`]));
  const list =
    method === 'GET' &&
    operation.responses.some(({ content }) => JSON.stringify(content ?? {}).includes('CollectionResponse'));
  const verb =
    method === 'POST'
      ? body === undefined || (steps.at(-1)?.kind === 'name' && operation.kind === 'action')
        ? 'post'
        : 'create'
      : list
        ? 'list'
        : 'get';
  return [
    'mgc',
    ...names,
    verb,
    ...keys,
    ...(filter === undefined ? [] : [`--filter "${filter}"`]),
    ...(body === undefined ? [] : ['--body {…}']),
  ].join(' ');
}

/** A value as a literal of JavaScript. */
export function literal(value: object): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/"(\w+)":/g, '$1:')
    .replaceAll('"', "'");
}
