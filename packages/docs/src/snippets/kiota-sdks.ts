/** The call in the SDKs that Kiota generates: C#, Go, Java, PHP and Python, by their naming rules. */
import { type CallExample, type Step, urlOf } from './call-example.ts';
import { camel, pascal, snake } from './name-cases.ts';

/** In C#. */
export function csharp(example: CallExample): string {
  const chain = example.steps.map((step) => {
    if (step.kind === 'name') return `.${pascal(step.name)}`;
    return step.kind === 'key' ? `["${step.value}"]` : `.${functionName(step)}("${step.value}")`;
  });
  const verb = example.method === 'POST' ? 'PostAsync' : `${getter(example)}Async`;
  const filter = example.filter === undefined ? '' : `request => request.QueryParameters.Filter = "${example.filter}"`;
  return `// graphClient is a GraphServiceClient of Microsoft.Graph, major version 5
${example.method === 'POST' ? '' : 'var result = '}await graphClient${chain.join('')}.${verb}(${filter});`;
}

/** In Go. */
export function go(example: CallExample): string {
  const chain = example.steps.map((step) => {
    if (step.kind === 'name') return `.${pascal(step.name)}()`;
    return step.kind === 'key'
      ? `.By${pascal(step.parameter)}("${step.value}")`
      : `.${functionName(step)}(&${step.parameter})`;
  });
  const variables = example.steps.flatMap((step) =>
    step.kind === 'function' ? [`${step.parameter} := "${step.value}"\n`] : [],
  );
  const raw = example.filter === undefined ? '' : `.WithUrl("${urlOf(example)}")`;
  const verb = example.method === 'POST' ? 'Post' : getter(example);
  return `// graphClient is a GraphServiceClient of msgraph-sdk-go, major version 1
${variables.join('')}${example.method === 'POST' ? 'err := ' : 'result, err := '}graphClient${chain.join('')}${raw}.${verb}(context.Background(), nil)`;
}

/** In Java. */
export function java(example: CallExample): string {
  const filter = example.filter === undefined ? '' : `request -> request.queryParameters.filter = "${example.filter}"`;
  return `// graphClient is a GraphServiceClient of microsoft-graph, major version 6
${example.method === 'POST' ? '' : 'var result = '}graphClient${methods(example, '.', '"')}.${example.method.toLowerCase()}(${filter});`;
}

/** In PHP. */
export function php(example: CallExample): string {
  const builder = `${pascal(lastName(example))}RequestBuilderGetRequestConfiguration`;
  const before =
    example.filter === undefined
      ? ''
      : `$configuration = new ${builder}();
$configuration->queryParameters = ${builder}::createQueryParameters();
$configuration->queryParameters->filter = "${example.filter}";
`;
  return `<?php
// $graphServiceClient is a GraphServiceClient of microsoft/microsoft-graph, major version 2
${before}${example.method === 'POST' ? '' : '$result = '}$graphServiceClient${methods(example, '->', "'")}->${example.method.toLowerCase()}(${before === '' ? '' : '$configuration'})->wait();`;
}

/** In Python. */
export function python(example: CallExample): string {
  const chain = example.steps.map((step) => {
    if (step.kind === 'name') return `.${snake(step.name)}`;
    return step.kind === 'key'
      ? `.by_${snake(step.parameter)}('${step.value}')`
      : `.${snake(functionName(step).replace(/^./, (letter) => letter.toLowerCase()))}('${step.value}')`;
  });
  const builder = `${pascal(lastName(example))}RequestBuilder`;
  const before =
    example.filter === undefined ? '' : `query = ${builder}.${builder}GetQueryParameters(filter="${example.filter}")\n`;
  const argument = before === '' ? '' : 'request_configuration=RequestConfiguration(query_parameters=query)';
  return `# graph_client is a GraphServiceClient of msgraph-sdk, major version 1
${before}${example.method === 'POST' ? '' : 'result = '}await graph_client${chain.join('')}.${example.method.toLowerCase()}(${argument})`;
}

function methods({ steps }: CallExample, dot: string, quote: string): string {
  return steps
    .map((step) => {
      if (step.kind === 'name') return `${dot}${camel(step.name)}()`;
      const value = `${quote}${step.value}${quote}`;
      return step.kind === 'key'
        ? `${dot}by${pascal(step.parameter)}(${value})`
        : `${dot}${camel(functionName(step))}(${value})`;
    })
    .join('');
}

function functionName(step: Extract<Step, { kind: 'function' }>): string {
  return `${pascal(step.name)}With${pascal(step.parameter)}`;
}

/** The getter of a function has the function's name in it; what looks like one may be a key of another name. */
function getter({ steps, operation }: CallExample): string {
  const last = steps.at(-1);
  return last?.kind === 'function' && operation.kind === 'function' ? `GetAs${functionName(last)}GetResponse` : 'Get';
}

function lastName({ steps }: CallExample): string {
  return steps.findLast((step) => step.kind === 'name')?.name ?? '';
}
