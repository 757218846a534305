/** Reads the resources of Terraform that call an action of Graph. */
import type { TextFile } from '../../text-file.ts';
import { cancelPathIn } from './cancel-forms.ts';
import type { Cancel } from './code-source.ts';
import { GAP } from './evaluate.ts';

const HEADER = /\b(?:resource|action|ephemeral)\s+"msgraph_resource_action"\s+"[^"]*"\s*\{/g;

/** The actions of a file that cancel. Terraform runs nothing before them, so none is guarded. */
export function terraformCancels({ path, text }: TextFile): readonly Cancel[] {
  const code = withoutComments(text);
  return [...code.matchAll(HEADER)].flatMap((header): readonly Cancel[] => {
    const start = header.index;
    const end = blockEnd(code, start + header[0].length);
    const block = code.slice(start, end);
    const value = (name: string): string =>
      new RegExp(`^\\s*${name}\\s*=\\s*"((?:[^"\\\\]|\\\\.)*)"`, 'm').exec(block)?.[1] ?? '';
    const url = `${value('resource_url')}/${value('action')}`.replace(/\$\{[^}]*\}/g, GAP);
    const found = cancelPathIn(url);
    if (found === undefined || !/^(?:post)?$/i.test(value('method'))) return [];
    return [
      {
        where: placeOf(path, text, start),
        end: placeOf(path, text, end),
        form: 'path',
        kind: found.kind,
        id: found.id,
        isGuarded: false,
      },
    ];
  });
}

/** The text with comments blank; strings stay as they are. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\//g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\r\n]/g, ' '),
  );
}

function blockEnd(code: string, from: number): number {
  let depth = 1;
  for (let index = from; index < code.length; index += 1) {
    if (code[index] === '{') depth += 1;
    if (code[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return code.length;
}

function placeOf(path: string, text: string, offset: number): Cancel['where'] {
  const before = text.slice(0, offset);
  return { path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
