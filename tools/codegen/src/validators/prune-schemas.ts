/** Cuts the schemas that ajv prints into its code down to the parts that the code reads. */

type Json = Readonly<Record<string, unknown>>;

const DEFINITION = /^const (schema\d+) = (\{.*\});\n/gm;
const REFERENCE = /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["[^"\]]*"\])*)/g;
const STEP = /\.([A-Za-z_$][\w$]*)|\["([^"\]]*)"\]/g;

/** Returns the code with every `const schemaN = …` reduced, or dropped where nothing reads it. */
export function pruneSchemas(code: string): string {
  const schemas = new Map([...code.matchAll(DEFINITION)].map(([, name = '', json = '']) => [name, json]));
  const rest = code.replaceAll(DEFINITION, '');
  const paths = new Map<string, Map<string, readonly string[]>>();
  for (const [, name = '', path = ''] of rest.matchAll(REFERENCE)) {
    if (!schemas.has(name)) continue;
    const steps = [...path.matchAll(STEP)].map(([, plain, quoted]) => plain ?? quoted ?? '');
    paths.set(name, (paths.get(name) ?? new Map<string, readonly string[]>()).set(path, steps));
  }
  const kept = [...paths].map(([name, read]) => {
    const schema = JSON.parse(schemas.get(name) ?? '{}') as Json;
    return `const ${name} = ${JSON.stringify(keepPaths(schema, [...read.values()]))};\n`;
  });
  return rest.replace(/^(?=function )/m, kept.join(''));
}

function keepPaths(schema: Json, paths: readonly (readonly string[])[], areNames = false): unknown {
  const isWhole = paths.some((path) => path.length === 0);
  if (isWhole && !areNames) return schema;
  // Why: a list of properties, as a whole, is only asked whether it has a name.
  const names = isWhole ? Object.keys(schema).map((name) => [name, 0] as const) : [];
  const heads = new Set(paths.flatMap(([head]) => (head === undefined ? [] : [head])));
  const parts = [...heads].map((head) => {
    const tails = paths.filter((path) => path[0] === head).map((path) => path.slice(1));
    return [head, keepPaths(schema[head] as Json, tails, head === 'properties' && !areNames)] as const;
  });
  return Object.fromEntries<unknown>([...names, ...parts]);
}
