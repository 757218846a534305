/** The call in the SDKs that Kiota generates: C#, Go, Java, PHP and Python, by their naming rules. */
import { csharpBody, goBody, pythonBody, setterBody } from './body-writers.ts';
import type { CallExample, Step } from './call-example.ts';
import { camel, pascal, snake } from './name-cases.ts';
import { goImports, goQuery, phpQuery, pythonQuery } from './query-writers.ts';

/** In C#. */
export function csharp(example: CallExample): string {
  const chain = example.steps.map((step) => {
    if (step.kind === 'name') return `.${pascal(step.name)}`;
    return step.kind === 'key' ? `["${step.value}"]` : `.${functionName(step)}("${step.value}")`;
  });
  const { before, variable } = csharpBody(example);
  const verb = example.method === 'POST' ? poster(example) : getter(example);
  const filter = example.filter === undefined ? '' : `request => request.QueryParameters.Filter = "${example.filter}"`;
  return `// graphClient is a GraphServiceClient of Microsoft.Graph, major version 5
${before}${resultOf(example, 'var result = ')}await graphClient${chain.join('')}.${verb}Async(${variable}${filter});`;
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
  const { before, variable } = goQuery(example) ?? goBody(example);
  const verb = example.method === 'POST' ? poster(example) : getter(example);
  const body = example.body === undefined ? [] : [variable];
  const given = ['context.Background()', ...body, example.filter === undefined ? 'nil' : variable].join(', ');
  const code = `// graphClient is a GraphServiceClient of msgraph-sdk-go, major version 1
${variables.join('')}${before}${resultOf(example, 'result, ')}err := graphClient${chain.join('')}.${verb}(${given})`;
  return `${goImports(example, code)}${code}`;
}

/** In Java. */
export function java(example: CallExample): string {
  const filter = example.filter === undefined ? '' : `request -> request.queryParameters.filter = "${example.filter}"`;
  const { imports, before, variable } = setterBody(example, 'java');
  return `${imports}// graphClient is a GraphServiceClient of microsoft-graph, major version 6
${before}${resultOf(example, 'var result = ')}graphClient${methods(example, '.', '"')}.${example.method.toLowerCase()}(${variable}${filter});`;
}

/** In PHP. */
export function php(example: CallExample): string {
  const { imports, before, variable } = phpQuery(example) ?? setterBody(example, 'php');
  return `<?php
${imports}// $graphServiceClient is a GraphServiceClient of microsoft/microsoft-graph, major version 2
${before}${resultOf(example, '$result = ')}$graphServiceClient${methods(example, '->', "'")}->${example.method.toLowerCase()}(${variable})->wait();`;
}

/** In Python. */
export function python(example: CallExample): string {
  const chain = example.steps.map((step) => {
    if (step.kind === 'name') return `.${snake(step.name)}`;
    return step.kind === 'key'
      ? `.by_${snake(step.parameter)}('${step.value}')`
      : `.${snake(functionName(step).replace(/^./, (letter) => letter.toLowerCase()))}('${step.value}')`;
  });
  const { imports, before, variable } = pythonQuery(example) ?? pythonBody(example);
  return `${imports}# graph_client is a GraphServiceClient of msgraph-sdk, major version 1
${before}${resultOf(example, 'result = ')}await graph_client${chain.join('')}.${example.method.toLowerCase()}(${variable})`;
}

/** What takes the answer; a call without one has nothing to take. */
function resultOf({ method, body }: CallExample, assignment: string): string {
  return method === 'POST' && body === undefined ? '' : assignment;
}

/** The poster of an action that answers has the name of its answer in it. */
function poster({ steps, model }: CallExample): string {
  const last = steps.at(-1);
  return last?.kind === 'name' && model !== undefined && model.model === undefined
    ? `PostAs${pascal(last.name)}PostResponse`
    : 'Post';
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
