/** How each SDK with classes builds a body, by the naming rules of its generator. */
import type { CallExample, Step } from './call-example.ts';
import { type ModelObject, type ModelValue, modelsIn } from './model-body.ts';
import { camel, pascal, snake } from './name-cases.ts';

/** What a body adds to a snippet: lines before the call, and the name of the variable that the call is given. */
export interface BodyCode {
  readonly imports: string;
  readonly before: string;
  readonly variable: string;
}

const NONE: BodyCode = { imports: '', before: '', variable: '' };

/** In C#: an object initialiser. */
export function csharpBody({ model, steps }: CallExample): BodyCode {
  if (model === undefined) return NONE;
  const value = (field: ModelValue, indent: string): string => {
    if (field.kind === 'enum') return `Microsoft.Graph.Models.${pascal(field.model)}.${pascal(field.member)}`;
    if (field.kind === 'list') return `new List<string> { ${field.items.map((item) => `"${item}"`).join(', ')} }`;
    if (field.kind === 'time') return `DateTimeOffset.Parse("${field.text}")`;
    if (field.kind === 'text') return `"${field.text}"`;
    const fields = field.fields.map(
      ([name, inner]) => `${indent}  ${pascal(name)} = ${value(inner, `${indent}  `)},\n`,
    );
    return `new ${csharpClass(field, steps)}\n${indent}{\n${fields.join('')}${indent}}`;
  };
  return { imports: '', before: `var requestBody = ${value(model, '')};\n`, variable: 'requestBody' };
}

function csharpClass({ model }: ModelObject, steps: readonly Step[]): string {
  return model === undefined
    ? `Microsoft.Graph.${folders(steps).map(pascal).join('.')}.${actionOf(steps)}PostRequestBody`
    : `Microsoft.Graph.Models.${pascal(model)}`;
}

/** In Go: a constructor and a setter for each field, whose values are pointers. */
export function goBody({ model, steps }: CallExample): BodyCode {
  if (model === undefined) return NONE;
  const lines: string[] = [];
  const build = (object: ModelObject, variable: string): void => {
    const constructor =
      object.model === undefined
        ? `graph${goPackage(steps)}.New${sdkFolders(steps).includes('item') ? 'Item' : ''}${actionOf(steps)}PostRequestBody`
        : `graphmodels.New${pascal(object.model)}`;
    lines.push(`${variable} := ${constructor}()`);
    for (const [name, field] of object.fields) {
      // Why: Go keeps this word for itself.
      const own = name === 'type' ? `${variable}Type` : name;
      if (field.kind === 'object') build(field, own);
      else lines.push(goVariable(own, field));
      const taken = field.kind === 'object' || field.kind === 'list' ? own : `&${own}`;
      lines.push(`${variable}.Set${pascal(name)}(${taken})`);
    }
  };
  build(model, 'requestBody');
  return { imports: '', before: `${lines.join('\n')}\n`, variable: 'requestBody' };
}

function goVariable(name: string, field: Exclude<ModelValue, ModelObject>): string {
  if (field.kind === 'enum') return `${name} := graphmodels.${field.member.toUpperCase()}_${field.model.toUpperCase()}`;
  if (field.kind === 'list') return `${name} := []string{${field.items.map((item) => `"${item}"`).join(', ')}}`;
  return field.kind === 'time'
    ? `${name}, _ := time.Parse(time.RFC3339, "${field.text}")`
    : `${name} := "${field.text}"`;
}

/** The package of a path in the Go SDK, which has one for each first name. */
export function goPackage(steps: readonly Step[]): string {
  const [first = ''] = folders(steps);
  return (first === 'me' ? 'users' : first).toLowerCase();
}

/** In Java and PHP: a constructor and a setter for each field. */
export function setterBody({ model, steps }: CallExample, language: 'java' | 'php'): BodyCode {
  if (model === undefined) return NONE;
  const lines: string[] = [];
  const [mark, arrow] = language === 'java' ? ['', '.'] : ['$', '->'];
  const classOf = (object: ModelObject): string => pascal(object.model ?? `${actionOf(steps)}PostRequestBody`);
  const build = (object: ModelObject, variable: string): void => {
    lines.push(`${language === 'java' ? 'var ' : mark}${variable} = new ${classOf(object)}();`);
    for (const [name, field] of object.fields) {
      if (field.kind === 'object') build(field, name);
      const value = field.kind === 'object' ? `${mark}${name}` : setterValue(field, language);
      lines.push(`${mark}${variable}${arrow}set${pascal(name)}(${value});`);
    }
  };
  build(model, 'requestBody');
  const separator = language === 'java' ? '.' : '\\';
  const base = language === 'java' ? 'com.microsoft.graph' : 'Microsoft\\Graph\\Generated';
  const folder = (name: string): string => (language === 'java' ? name.toLowerCase() : pascal(name));
  const word = language === 'java' ? 'import' : 'use';
  const own =
    model.model === undefined
      ? [`${word} ${[base, ...sdkFolders(steps).map(folder), classOf(model)].join(separator)};`]
      : [];
  const models = modelsIn(model).map((name) => `${word} ${[base, folder('models'), pascal(name)].join(separator)};`);
  return {
    imports: `${[...own, ...models].join('\n')}\n\n`,
    before: `${lines.join('\n')}\n`,
    variable: `${mark}requestBody`,
  };
}

function setterValue(field: Exclude<ModelValue, ModelObject>, language: 'java' | 'php'): string {
  const java = language === 'java';
  if (field.kind === 'enum')
    return java ? `${pascal(field.model)}.${pascal(field.member)}` : `new ${pascal(field.model)}('${field.member}')`;
  if (field.kind === 'list') {
    const items = field.items.map((item) => (java ? `"${item}"` : `'${item}'`)).join(', ');
    return java ? `java.util.List.of(${items})` : `[${items}]`;
  }
  if (field.kind === 'time')
    return java ? `java.time.OffsetDateTime.parse("${field.text}")` : `new \\DateTime('${field.text}')`;
  return java ? `"${field.text}"` : `'${field.text}'`;
}

/** In Python: keyword arguments. */
export function pythonBody({ model, steps }: CallExample): BodyCode {
  if (model === undefined) return NONE;
  const action = `${actionOf(steps)}PostRequestBody`;
  const value = (field: ModelValue, indent: string): string => {
    if (field.kind === 'enum') return `${pascal(field.model)}.${pascal(field.member)}`;
    if (field.kind === 'list') return `[${field.items.map((item) => `"${item}"`).join(', ')}]`;
    if (field.kind === 'time') return `datetime.fromisoformat("${field.text.replace('Z', '+00:00')}")`;
    if (field.kind === 'text') return `"${field.text}"`;
    const fields = field.fields.map(
      ([name, inner]) => `${indent}    ${snake(name)}=${value(inner, `${indent}    `)},\n`,
    );
    return `${pascal(field.model ?? action)}(\n${fields.join('')}${indent})`;
  };
  const models = modelsIn(model).map((name) => `from msgraph.generated.models.${snake(name)} import ${pascal(name)}`);
  const own =
    model.model === undefined
      ? [`from msgraph.generated.${[...sdkFolders(steps), camel(action)].map(snake).join('.')} import ${action}`]
      : ['from datetime import datetime'];
  return {
    imports: `${[...own, ...models].join('\n')}\n\n`,
    before: `request_body = ${value(model, '')}\n`,
    variable: 'request_body',
  };
}

/** The folders of a path: names as they are, a key as `item`. */
function folders(steps: readonly Step[]): readonly string[] {
  return steps.map((step) => (step.kind === 'key' ? 'item' : step.name));
}

/** Most SDKs keep what belongs to /me beside what belongs to a user. */
export function sdkFolders(steps: readonly Step[]): readonly string[] {
  const [first = '', ...rest] = folders(steps);
  return first === 'me' ? ['users', 'item', ...rest] : [first, ...rest];
}

function actionOf(steps: readonly Step[]): string {
  return pascal(folders(steps).at(-1) ?? '');
}
