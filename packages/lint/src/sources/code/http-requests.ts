/** Reads .http files: requests, one after the other, with variables. */
import type { TextFile } from '../../text-file.ts';
import { cancelPathIn } from './cancel-forms.ts';
import type { Cancel } from './code-source.ts';

/** The requests of a file that cancel. Nothing in such a file can stand before a request, so none is guarded. */
export function httpCancels({ path, text }: TextFile): readonly Cancel[] {
  const variables = new Map<string, string>();
  return text.split('\n').flatMap((line, index) => {
    const variable = /^@([\w-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (variable !== null) variables.set(variable[1] ?? '', fill(variable[2] ?? '', variables));
    const request = /^\s*POST\s+(\S.*?)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(line);
    const found = cancelPathIn(fill(request?.[1] ?? '', variables));
    if (found === undefined) return [];
    const column = line.search(/\S/) + 1;
    return [
      {
        where: { path, line: index + 1, column },
        end: { path, line: index + 1, column: line.trimEnd().length + 1 },
        form: 'http' as const,
        kind: found.kind,
        id: found.id,
        isGuarded: false,
      },
    ];
  });
}

function fill(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) => variables.get(name) ?? whole);
}
