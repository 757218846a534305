/** How each SDK with classes asks for a filter, and what a file in Go imports, by the naming rules of the generator. */
import { type BodyCode, goPackage, sdkFolders } from './body-writers.ts';
import type { CallExample } from './call-example.ts';
import { pascal, snake } from './name-cases.ts';

/** What a query adds to a snippet; the shape of what a body adds, since a call has one or the other. */
export type QueryCode = BodyCode;

const SDK_GO = 'github.com/microsoftgraph/msgraph-sdk-go';

/** In Go: a struct of parameters, whose fields are pointers, inside the configuration of the call. */
export function goQuery({ steps, filter }: CallExample): QueryCode | undefined {
  if (filter === undefined) return undefined;
  const [, ...rest] = sdkFolders(steps);
  const prefix = `graph${goPackage(steps)}.${rest.map(pascal).join('')}RequestBuilderGet`;
  return {
    imports: '',
    before: `filter := "${filter}"
configuration := &${prefix}RequestConfiguration{
  QueryParameters: &${prefix}QueryParameters{Filter: &filter},
}
`,
    variable: 'configuration',
  };
}

/** The imports of code in Go: the packages that it names. */
export function goImports({ steps }: CallExample, code: string): string {
  const folder = goPackage(steps);
  const packages = [
    ['context', '"context"'],
    ['time', '"time"'],
    ['graphmodels', `graphmodels "${SDK_GO}/models"`],
    [`graph${folder}`, `graph${folder} "${SDK_GO}/${folder}"`],
  ] as const;
  const named = packages.filter(([name]) => new RegExp(`\\b${name}\\.`).test(code)).map(([, line]) => `  ${line}\n`);
  return `import (\n${named.join('')})\n\n`;
}

/** In PHP: parameters that the configuration makes. */
export function phpQuery({ steps, filter }: CallExample): QueryCode | undefined {
  if (filter === undefined) return undefined;
  const folders = sdkFolders(steps).map(pascal);
  const configuration = `${folders.at(-1) ?? ''}RequestBuilderGetRequestConfiguration`;
  return {
    imports: `use Microsoft\\Graph\\Generated\\${[...folders, configuration].join('\\')};\n\n`,
    before: `$configuration = new ${configuration}();
$configuration->queryParameters = ${configuration}::createQueryParameters();
$configuration->queryParameters->filter = "${filter}";
`,
    variable: '$configuration',
  };
}

/** In Python: parameters of the builder's own class. */
export function pythonQuery({ steps, filter }: CallExample): QueryCode | undefined {
  if (filter === undefined) return undefined;
  const folders = sdkFolders(steps);
  const builder = `${pascal(folders.at(-1) ?? '')}RequestBuilder`;
  const module = [...folders.map(snake), `${snake(folders.at(-1) ?? '')}_request_builder`].join('.');
  return {
    imports: `from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph.generated.${module} import ${builder}

`,
    before: `query = ${builder}.${builder}GetQueryParameters(filter="${filter}")\n`,
    variable: 'request_configuration=RequestConfiguration(query_parameters=query)',
  };
}
