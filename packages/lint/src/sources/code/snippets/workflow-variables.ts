/** The variables that workflows and pipelines give their scripts. */
import { isMap, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import { GAP } from '../values/view.ts';
import { type Above, nameOf, textAt } from './workflow-steps.ts';

/** The texts of variables by their names, those nearest to the script last. */
export type Variables = ReadonlyMap<string, string>;

/** The keys under which they stand: of GitHub, of Azure DevOps and GitLab, of Compose and of Azure's tasks. */
const KEYS = ['env', 'variables', 'environment', 'env_variables'];

/** What is given above a place, so far as it is written out. */
export function variablesAbove(path: Above): Variables {
  const maps = path.filter((parent): parent is YAMLMap => isMap(parent));
  return new Map(maps.flatMap((map) => KEYS.flatMap((key) => entriesOf(map.get(key)))));
}

/** A table of names, or the list of names and values of Azure DevOps. */
function entriesOf(given: unknown): readonly (readonly [string, string])[] {
  if (isSeq(given))
    return given.items.flatMap((item) => {
      const [name, value] = isMap(item) ? [textAt(item, 'name'), textAt(item, 'value')] : [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    });
  if (!isMap(given)) return [];
  return given.items.flatMap((pair) => {
    const value: unknown = isPair(pair) && isScalar(pair.value) ? pair.value.value : undefined;
    return isPair(pair) && typeof value === 'string' ? [[nameOf(pair), value] as const] : [];
  });
}

/** The text of a script, with what Azure DevOps puts in, `$(name)`, as the variable of a shell, `${name}`, which is as long. */
export function withMacros(text: string, variables: Variables): string {
  return text.replace(/\$\((\w+)\)/g, (whole, name: string) => (variables.has(name) ? `\${${name}}` : whole));
}

/** The same under every name that a script may use: its own, and what `${{ env.NAME }}` is called once it is a variable. */
export function namesInScript(variables: Variables): Variables {
  return new Map(
    [...variables.keys()].flatMap((name) => {
      const text = expanded(name, variables, 0);
      return [name, expressionName(`\${{ env.${name} }}`), expressionName(`\${{ variables.${name} }}`)].map(
        (own) => [own, text] as const,
      );
    }),
  );
}

const DEEPEST = 4;

/** The text of a variable, with those that it is made of. */
function expanded(name: string, variables: Variables, depth: number): string {
  const text = variables.get(name) ?? GAP;
  if (depth >= DEEPEST) return text;
  return text.replace(
    /\$\((\w+)\)|\$\{\{\s*(?:env|variables)\.(\w+)\s*\}\}|\$\{(\w+)\}|\$(\w+)/g,
    (_whole, ...names: readonly unknown[]) => {
      const other = names.slice(0, 4).find((each): each is string => typeof each === 'string') ?? '';
      return other === name ? GAP : expanded(other, variables, depth + 1);
    },
  );
}

/** The name of the variable that stands for an expression, as long as the expression is. */
export function expressionName(expression: string): string {
  return `E${expression.replace(/\W/g, '_').slice(2, -2)}`;
}
