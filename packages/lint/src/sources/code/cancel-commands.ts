/** Finds cancels among the commands of a shell: cmdlets, mgc, curl, az rest and their kin. */
import { callName, commandElements, plainName } from './calls.ts';
import { cancelOfCmdlet, cancelPathIn } from './cancel-forms.ts';
import { GAP, textOf } from './evaluate.ts';
import type { CancelCall } from './cancel-call.ts';
import type { SyntaxNode } from './grammar.ts';
import { childrenOf, NAMES, nodesIn } from './node-kinds.ts';
import type { Symbols } from './symbols.ts';

const SHELL_GET =
  /^(?:invokerestmethod|irm|invokewebrequest|iwr|invokemggraphrequest|invokegraphrequest|invokeazrestmethod|invokepnpgraphmethod|invokeazrest)$/;

/** The cancel that a command of a shell sends, if any. */
export function cancelOfCommand(command: SyntaxNode, symbols: Symbols): CancelCall | undefined {
  const written = callName(command)
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '');
  const cmdlet = cancelOfCmdlet(written);
  const words = commandElements(command);
  const texts = words.flatMap(
    (word) => splatted(word, symbols) ?? [textOf(word, symbols) === GAP ? word.text : textOf(word, symbols)],
  );
  if (cmdlet !== undefined)
    return {
      node: command,
      form: 'cmdlet',
      kind: cmdlet,
      id: valueAfter(texts, /^-PrivilegedAccessGroup\w+ScheduleRequestId$/i),
    };
  if (/^mgc(?:-beta)?$/i.test(written)) return mgcCancel(command, texts);
  const name = plainName(written);
  if (/^(?:sudo|env|time|exec|npx|timeout|retry|xargs|eval)$/.test(name)) {
    if (!texts.some((text) => /^(?:curl|wget|az|http|mgc)$/.test(text))) return undefined;
  } else if (
    !SHELL_GET.test(name) &&
    !/^(?:curl|wget|http|https|xh|xhs|az|m365|gh)$/.test(name) &&
    !/(?:graph|rest|api|post|request)/.test(name)
  )
    return undefined;
  const path = texts.map((text) => cancelPathIn(text)).find((found) => found !== undefined);
  if (path === undefined || !isPosted(name, texts)) return undefined;
  return { node: command, form: 'path', ...path };
}

function mgcCancel(command: SyntaxNode, texts: readonly string[]): CancelCall | undefined {
  const text = texts.join(' ');
  const kind = /privileged-access group (assignment|eligibility)-schedule-requests cancel\b/.exec(text)?.[1];
  if (kind === undefined) return undefined;
  return {
    node: command,
    form: 'mgc',
    kind: kind === 'eligibility' ? 'eligibility' : 'assignment',
    id: valueAfter(texts, /^--privileged-access-group-\w+-schedule-request-id$/),
  };
}

function valueAfter(texts: readonly string[], name: RegExp): string | undefined {
  const index = texts.findIndex((text) => name.test(text));
  return index < 0 ? undefined : texts[index + 1];
}

/** PowerShell's `@name`: the keys and values of a table stand for arguments. */
function splatted(word: SyntaxNode, symbols: Symbols): readonly string[] | undefined {
  if (!word.text.startsWith('@') || !NAMES.has(word.type)) return undefined;
  const table = symbols.valueOf(word.text, word);
  if (table === undefined) return undefined;
  const texts: string[] = [];
  for (const node of nodesIn(table)) {
    if (node.type !== 'hash_entry') continue;
    const [key, value] = childrenOf(node);
    if (key !== undefined && value !== undefined) texts.push(`-${key.text}`, textOf(value, symbols));
  }
  return texts;
}

function isPosted(name: string, texts: readonly string[]): boolean {
  const all = texts.join(' ');
  if (/(?:^|\s)(?:-X|--request|--method|-Method|-m)[:=\s]*["']?(?:GET|HEAD|DELETE|PATCH|PUT)\b/i.test(all))
    return false;
  if (/(?:^|\s)(?:-X|--request|--method|-Method|-m)[:=\s]*["']?POST\b/i.test(all)) return true;
  if (/^(?:http|https|xh|xhs)$/.test(name)) return /(?:^|\s)POST\s/i.test(all);
  if (name === 'wget') return /--post-(?:data|file)/.test(all);
  if (SHELL_GET.test(name) || name === 'az' || name === 'm365' || name === 'gh') return false;
  if (name === 'curl') return /(?:^|\s)(?:-d|--data\S*|--json|-F|--form|-T)\b/.test(all);
  return !/(?:^|\s)GET\b/.test(all);
}
