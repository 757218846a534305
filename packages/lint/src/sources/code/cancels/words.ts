/** Finds cancels among the words of a command, wherever they are written: in a shell, or in a program that runs one. */
import { plainName } from '../calls.ts';
import { type CancelForm, type CancelKind, cancelOfCmdlet, cancelPathAmong } from './cancel-forms.ts';
import { type WrittenRequest, writtenRequest } from './command-options.ts';
import { stepsInText } from './placed-cancel.ts';

/** A cancel that words name. */
export interface WordCancel {
  readonly form: CancelForm;
  readonly kind: CancelKind;
  readonly id: string | undefined;
}

/** Commands that send where they are told to post, and read otherwise. */
const TOLD =
  /^(?:invokerestmethod|irm|invokewebrequest|iwr|invokemggraphrequest|invokegraphrequest|invokeazrestmethod|invokepnpgraphmethod|invokeazrest|az|m365|gh|http|https|xh|xhs|wget|curlie|httpie|restish|invokemgrestmethod)$/;
const CLIENTS =
  /^(?:curl|wget|http|https|xh|xhs|az|m365|gh|curlie|httpie|invokerestmethod|irm|invokewebrequest|iwr|invokemggraphrequest|invokegraphrequest|invokemgrestmethod)$/;
/** What runs the command that its other words are. */
const RUNNERS =
  /^(?:sudo|env|time|exec|npx|timeout|retry|xargs|eval|nohup|nice|bash|sh|zsh|pwsh|powershell|cmd|ssh|docker|podman|command|watch|parallel|flock|stdbuf|invokeexpression|iex|startprocess|startjob|startthreadjob|invokecommand|dash|ash|kubectl|do|then|else|try|find|entr|chronic|setsid|doas|su|runuser)$/;
/** A line that only writes, or looks for, the words of another. */
const WRITING = /^\s*["']?(?:echo|printf|grep|logger|git|sed|awk|rg)["']?\s[^|;&\n]*$/;
const METHOD = /(?:^|\s)(?:-X|--request|--method|-Method|-Me\w*|-m|-CustomMethod)[:=\s]*["']?/;
const POSTED = new RegExp(`${METHOD.source}(?:[\\w.[\\]]*[:.])?POST\\b`, 'i');
const OTHER = new RegExp(`${METHOD.source}(?:[\\w.[\\]]*[:.])?(?:GET|HEAD|DELETE|PATCH|PUT|OPTIONS)\\b`, 'i');
const MGC = /privileged-access\s+group\s+(assignment|eligibility)-schedule-requests\s+cancel\b/;
const STOPPED = /(?:^|[\s'"&({;\\])((?:Stop|Invoke)-Mg(?:Beta)?(?:Cancel)?IdentityGovernancePrivilegedAccessGroup\w+)/i;

/** The cancel that a command sends, by its name and the texts of its words. */
export function cancelOfWords(written: string, words: readonly string[]): WordCancel | undefined {
  const cmdlet = cancelOfCmdlet(written);
  if (cmdlet !== undefined) {
    // Why: it says what it would do, and does nothing.
    if (words.some((word, index) => isTried(word, words[index + 1]))) return undefined;
    return { form: 'cmdlet', kind: cmdlet, id: valueAfter(words, /^-PrivilegedAccessGroup\w+ScheduleRequestId:?$/i) };
  }
  const name = plainName(baseName(written));
  if (/^mgc(?:beta)?$/.test(name)) return mgcCancel(words);
  if (RUNNERS.test(name)) return cancelOfRunner(words);
  const request = writtenRequest(name, words);
  const path = cancelPathAmong(request.addresses) ?? batchedCancel(request);
  if (path === undefined) return undefined;
  const isClient = CLIENTS.test(name) || TOLD.test(name);
  if (!isClient && !/graph|rest|api|post|request|curl|http/.test(name)) return undefined;
  if (
    /^(?:test|assert|mock|should|write|get|select|new|convert|out|set|add)(?!.*(?:graph|rest|request))|^find|^show/.test(
      name,
    )
  )
    return undefined;
  return isPosted(name, words, request) ? { form: 'path', ...path } : undefined;
}

/** `-WhatIf`, unless it is told not to. */
function isTried(word: string, next = ''): boolean {
  return /^-(?:wi|whatif)(?::\s*\$?true)?$/i.test(word) && !/^\$?false$/i.test(next);
}

/** The cancel of a step of a batch that is posted as text. */
function batchedCancel({ bodies }: WrittenRequest): ReturnType<typeof cancelPathAmong> {
  for (const body of bodies) {
    const [step] = stepsInText({ text: body.replaceAll('\\"', '"'), offsetOf: (index) => index });
    if (step !== undefined) return { kind: step.kind, id: step.id };
  }
  return undefined;
}

/** The command that a runner is handed: its words, or one text of them. */
function cancelOfRunner(words: readonly string[]): WordCancel | undefined {
  const isDirect = words.some((word) => isClientName(word));
  const flat = isDirect ? words : words.flatMap((word) => (/\s/.test(word) ? splitWords(word) : [word]));
  const index = flat.findIndex((word) => isClientName(word));
  const text = flat.join(' ');
  const mgc = /(?:^|[\s;&|(/\\])mgc(?:-beta)?\s/.test(text) ? mgcCancel(flat) : undefined;
  if (mgc !== undefined) return mgc;
  const stopped = cancelOfCmdlet(STOPPED.exec(text)?.[1] ?? '');
  if (stopped !== undefined) return { form: 'cmdlet', kind: stopped, id: undefined };
  const own = flat[index];
  return own === undefined ? undefined : cancelOfWords(own, flat.slice(index + 1));
}

function isClientName(word: string): boolean {
  return CLIENTS.test(plainName(baseName(word)));
}

/** The words of a text, without quotes; a run of blanks ends one. */
export function splitWords(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|[^\s"';&|(){}]+(?:"[^"]*"|'[^']*'|[^\s"';&|()])*/g)].map(
    ([whole, double, single]) => double ?? single ?? whole.replace(/["']/g, ''),
  );
}

function baseName(written: string): string {
  return written
    .replace(/^["']|["']$/g, '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.(?:exe|cmd)$|:[\w.-]+$/i, '');
}

/** The cancel of a text that is run as a command line, if it is one. */
export function cancelOfLine(text: string): WordCancel | undefined {
  if (WRITING.test(text)) return undefined;
  return cancelOfRunner(splitWords(text));
}

/** The cancel of the retired command line. */
function mgcCancel(words: readonly string[]): WordCancel | undefined {
  const kind = MGC.exec(words.join(' '))?.[1];
  if (kind === undefined || words.includes('--help') || words.includes('-h')) return undefined;
  return {
    form: 'mgc',
    kind: kind === 'eligibility' ? 'eligibility' : 'assignment',
    id: valueAfter(words, /^--privileged-access-group-\w+-schedule-request-id(?:=|$)/),
  };
}

function valueAfter(words: readonly string[], name: RegExp): string | undefined {
  const index = words.findIndex((word) => name.test(word));
  if (index < 0) return undefined;
  return /=(.*)$/.exec(words[index] ?? '')?.[1] ?? words[index + 1];
}

function isPosted(name: string, words: readonly string[], request: WrittenRequest): boolean {
  const { method, addresses, isRead } = request;
  if (/^(?:curl|curlie|wget|http|https|xh|xhs|httpie)$/.test(name))
    return method === 'POST' || (name === 'curlie' && / POST /i.test(` ${addresses.join(' ')} `));
  if (isRead) return false;
  const all = words.filter((word) => !request.bodies.includes(word)).join(' ');
  if (OTHER.test(all)) return false;
  if (POSTED.test(all)) return true;
  if (/^(?:restish|invokemggraphrequest|invokegraphrequest|invokemgrestmethod)$/.test(name))
    return /(?:^|\s)POST(?:\s|$)/i.test(all);
  if (TOLD.test(name)) return false;
  return !/(?:^|\s)['"]?(?:GET|HEAD|DELETE|PATCH|PUT)\b/.test(all) && !/^get/.test(name);
}
