/** Writes what became of each request, in the format of the run, as soon as it is known. */
import { type ManyResult, remedyOf } from '@pim-precheck/precheck/graph';
import type { LineFault, Place } from '../input/collect-ids.ts';
import type { ResultFormat } from '../program/common-options.ts';
import type { Paint, Style } from '../terminal/colors.ts';
import { type Io, say, write } from '../terminal/io.ts';
import { printable } from '../terminal/printable.ts';
import { decidingReason, decisionText } from './decision-text.ts';
import { graphErrorLine, plainError } from './graph-error-line.ts';
import { tableOf } from './table.ts';

/** How outcomes are written. */
export interface OutcomeStyle {
  readonly format: ResultFormat;
  readonly paint: Paint;
  readonly io: Io;
  /** Whether each decision is written whole; on one line otherwise. */
  readonly isDetailed: boolean;
  /** Where an id was read. */
  readonly placeOf?: ((requestId: string) => Place | undefined) | undefined;
  /** What was said: ids of decisions that were shown with a question, and lines about errors, as what ends a run ends many. */
  readonly said: Set<string>;
}

const COLUMNS = ['requestId', 'outcome', 'verdict', 'reason', 'error', 'statusAfter'];
const STYLES: Readonly<Record<ManyResult['outcome'], Style>> = {
  cancelled: 'green',
  'would-cancel': 'green',
  skipped: 'dim',
  refused: 'yellow',
  failed: 'red',
};

/** Writes the line above the outcomes, where the format has one. */
export async function writeHead({ format, io }: OutcomeStyle): Promise<void> {
  if (format === 'csv' || format === 'markdown') await write(io.stdout, tableOf(format, COLUMNS).head());
}

/** Writes one outcome. */
export async function writeOutcome(result: ManyResult, style: OutcomeStyle): Promise<void> {
  const { format, io, paint, isDetailed } = style;
  if (format === 'json' || format === 'ndjson') {
    await write(io.stdout, `${JSON.stringify(plainOf(result, placeOf(result, style)?.line))}\n`);
  } else if (format === 'csv' || format === 'markdown') {
    await write(io.stdout, tableOf(format, COLUMNS).row(cellsOf(result)));
  } else {
    const { decision, error } = result;
    if (format === 'text' && decision && isDetailed && !style.said.has(result.requestId))
      await write(io.stdout, decisionText(decision, paint));
    await write(io.stdout, outcomeLine(result, style));
    if (error) await sayOnce(result, style);
  }
}

/** Writes a line of the input that holds no id. */
export async function writeFault({ source, line, message }: LineFault, { format, io }: OutcomeStyle): Promise<void> {
  await say(io, `precheck: ${source}:${line}: ${message}`);
  if (format === 'ndjson') await write(io.stdout, `${JSON.stringify({ error: { code: NO_ID, message, line } })}\n`);
  else if (format === 'csv' || format === 'markdown')
    await write(io.stdout, tableOf(format, COLUMNS).row(['', 'failed', '', `line ${line} ${message}`, NO_ID, '']));
}

const NO_ID = 'NO_ID';

/** Where the id stands, of a failure that is about what was given. */
function placeOf({ requestId, failure }: ManyResult, style: OutcomeStyle): Place | undefined {
  return failure === 'input' ? style.placeOf?.(requestId) : undefined;
}

async function sayOnce(result: ManyResult, style: OutcomeStyle): Promise<void> {
  const { error } = result;
  if (error === undefined) return;
  const { io, said } = style;
  const place = placeOf(result, style);
  const { code, innerCode, message, status, requestId: id, hint = remedyOf(error) } = error;
  const where = place === undefined ? undefined : `${place.source}:${place.line}`;
  const line = graphErrorLine({ code, innerCode, message, status, requestId: id, hint }, where);
  if (said.has(line)) return;
  said.add(line);
  await say(io, line);
}

function outcomeLine(result: ManyResult, { paint, format, isDetailed }: OutcomeStyle): string {
  const { requestId, outcome, decision, statusAfter, skipped, contradicts, unclear, failure, error } = result;
  const notes = [
    ...(failure === undefined
      ? []
      : [error?.code === 'NOT_CANCELLED' ? 'Graph accepted the cancel' : FAILURES[failure]]),
    ...(unclear === true ? ['whether it was cancelled is not known'] : []),
    ...(statusAfter === undefined ? [] : [READ_BACK[statusAfter] ?? `read back as ${statusAfter}`]),
    ...(skipped === undefined ? [] : [SKIPPED[skipped]]),
    ...(contradicts === true ? [surpriseOf(decision)] : []),
    ...(!isDetailed && format === 'text' && outcome === 'refused' ? [decidingReason(decision)] : []),
  ];
  return `${[`${paint(STYLES[outcome], outcome)}  ${printable(requestId)}`, ...notes.map(printable)].join(', ')}\n`;
}

/** Why not always to be reported: a decision from a token that is older than a role says so. */
function surpriseOf(decision: ManyResult['decision']): string {
  return decision?.caveats.some(({ code }) => code === 'token/older-than-role') === true
    ? 'the token is older than the role that counts: sign in again'
    : `this is not what was predicted, ${decision?.verdict ?? ''}: please report it`;
}

const SKIPPED: Readonly<Record<NonNullable<ManyResult['skipped']>, string>> = {
  'cancelled-earlier': 'cancelled by an earlier run',
  'named-twice': 'named before',
  'not-confirmed': 'not confirmed',
  'run-ended': 'the run ended before',
};

const FAILURES: Readonly<Record<NonNullable<ManyResult['failure']>, string>> = {
  authentication: 'the sign-in is refused',
  input: 'the call is not accepted',
  licence: 'a licence is missing',
  'not-found': 'there is no such request',
  role: 'the caller may not',
  scope: 'the permission is missing',
  service: 'Graph failed',
  state: 'the request can no longer be cancelled',
  throttled: 'too many calls',
  transport: 'no clear answer',
};

const READ_BACK: Readonly<Record<string, string>> = {
  gone: 'no longer there when it was read back',
  unknown: 'could not be read back',
};

function cellsOf({ requestId, outcome, decision, error, statusAfter }: ManyResult): readonly (string | undefined)[] {
  const reason = decision === undefined ? undefined : decidingReason(decision);
  return [requestId, outcome, decision?.verdict, reason, error?.innerCode ?? error?.code, statusAfter];
}

/** The result as JSON: errors without their stack. */
function plainOf({ error, ...rest }: ManyResult, line: number | undefined): object {
  if (error === undefined) return rest;
  return { ...rest, error: { ...plainError(error), ...(line === undefined ? {} : { line }) } };
}
