/** `precheck check --facts`: decides from a file, one JSON object or one per line, in constant memory. */
import {
  type Decision,
  decide,
  decideVerdict,
  FactsError,
  type Facts,
  type OrganisationPolicy,
  parseFacts,
} from '@pim-precheck/precheck';
import { openInput } from '../input/open-input.ts';
import { type Line, LINE_LIMIT, readLines } from '../input/read-lines.ts';
import { decisionLine, decisionText } from '../output/decision-text.ts';
import { type ExitCode, exitCodeOf, exitCodes, worstOf } from '../exit-codes.ts';
import { decisionHead, decisionRow, faultRow } from '../output/decision-rows.ts';
import type { ResultFormat } from '../program/common-options.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, say, write } from '../terminal/io.ts';
import { printable } from '../terminal/printable.ts';

/** How the decisions are written. */
export type FactsFormat = ResultFormat;

interface Run {
  readonly path: string;
  readonly format: FactsFormat;
  readonly operation: Facts['operation'];
  readonly policy: OrganisationPolicy | undefined;
  readonly paint: Paint;
  readonly io: Io;
  readonly codes: Set<ExitCode>;
}

/** Decides for every object of the input and returns the worst exit code. */
export async function checkFactsFile(options: Omit<Run, 'codes'>): Promise<ExitCode> {
  const run: Run = { ...options, codes: new Set() };
  const chunks = readLines(await openInput(options.path, options.io));
  const { whole, lines } = await detectWhole(chunks, options.format === 'text');
  const { format, io } = run;
  if ((format === 'csv' || format === 'markdown') && (whole ?? lines[0]) !== undefined)
    await write(io.stdout, decisionHead(format));
  if (whole !== undefined) {
    await write(run.io.stdout, await decideOne(whole, { run, line: 1, alone: true }));
  } else {
    let count = 0;
    for await (const batch of concat(lines, chunks)) {
      count += batch.filter(({ text }) => text.trim() !== '').length;
      await decideLines(batch, run);
      if (run.io.stdout.destroyed || run.io.signal.aborted) break;
    }
    if (count === 0) {
      await say(run.io, `precheck: ${run.path}: holds no facts, a JSON object was expected`);
      return exitCodes.usage;
    }
  }
  return run.io.signal.aborted ? exitCodes.interrupted : worstOf(run.codes);
}

/** Why: an object written over several lines is one input; its first line alone does not parse. */
async function detectWhole(
  chunks: AsyncGenerator<readonly Line[]>,
  peek: boolean,
): Promise<{ readonly whole?: string; readonly lines: readonly Line[] }> {
  const lines: Line[] = [];
  let size = 0;
  for (;;) {
    const next = await chunks.next();
    const { done } = next;
    for (const line of next.done === true ? [] : next.value) {
      lines.push(line);
      size += line.text.length;
    }
    const filled = lines.filter(({ text }) => text.trim() !== '');
    const [first, ...others] = filled;
    const byLine = first !== undefined && (isJson(first.text) || others.some(({ text }) => text.startsWith('{')));
    // Why: text for one object is longer than text for many, so only text waits to see whether a second one comes.
    if ((byLine && !(peek && filled.length === 1 && done !== true)) || size > LINE_LIMIT) {
      return filled.length === 1 && done === true ? { whole: first?.text ?? '', lines } : { lines };
    }
    if (done !== true) continue;
    return filled.length === 0 ? { lines } : { whole: lines.map(({ text }) => text).join('\n'), lines };
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* concat(first: readonly Line[], rest: AsyncGenerator<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  yield first;
  yield* rest;
}

async function decideLines(lines: readonly Line[], run: Run): Promise<void> {
  let out = '';
  for (const line of lines) {
    if (!line.tooLong && line.text.trim() === '') continue;
    out += line.tooLong
      ? await tooLong(line, run)
      : await decideOne(line.text, { run, line: line.number, alone: false });
    if (out.length > 1 << 16) {
      await write(run.io.stdout, out);
      out = '';
    }
  }
  if (out !== '') await write(run.io.stdout, out);
}

async function decideOne(
  text: string,
  { run, line, alone }: { readonly run: Run; readonly line: number; readonly alone: boolean },
): Promise<string> {
  try {
    const given = parseFacts(text);
    const facts = completed(given, run);
    if (run.format === 'verdict') {
      const verdict = decideVerdict(facts, run);
      run.codes.add(exitCodeOf(verdict));
      return `${verdict}\n`;
    }
    const decision = decide(facts, { policy: run.policy });
    run.codes.add(exitCodeOf(decision.verdict));
    return written(decision, run, alone);
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    return await refused(error, line, run);
  }
}

/** Why now: rules about time are about the moment of the check, unless the facts name another. */
function completed(facts: Facts, { operation, policy }: Run): Facts {
  const named = operation !== undefined && facts.operation === undefined ? { ...facts, operation } : facts;
  return policy === undefined || named.now !== undefined ? named : { ...named, now: new Date().toISOString() };
}

function written(decision: Decision, { format, paint }: Run, alone: boolean): string {
  if (format === 'json' || format === 'ndjson') return `${JSON.stringify(decision)}\n`;
  if (format === 'csv' || format === 'markdown') return decisionRow(decision, format);
  return alone ? decisionText(decision, paint) : decisionLine(decision, paint);
}

async function tooLong(line: Line, run: Run): Promise<string> {
  return refused(
    new FactsError('FACTS_INVALID', `the line is longer than ${LINE_LIMIT} characters`, ''),
    line.number,
    run,
  );
}

async function refused({ code, message, pointer }: FactsError, line: number, run: Run): Promise<string> {
  run.codes.add(exitCodes.usage);
  await say(run.io, `precheck: ${run.path}:${line}: ${message}`);
  if (run.format === 'json' || run.format === 'ndjson')
    return `${JSON.stringify({ error: { code, message, pointer, line } })}\n`;
  if (run.format === 'csv' || run.format === 'markdown') return faultRow(`line ${line}: ${message}`, run.format);
  return run.format === 'verdict' ? 'error\n' : `error         line ${line}: ${printable(message)}\n`;
}
