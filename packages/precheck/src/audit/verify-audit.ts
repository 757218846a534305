/** Reads an audit file and finds lines that were changed, added, taken out or put elsewhere. */
import { createReadStream } from 'node:fs';
import { hashOf, START } from './chain.ts';

/** Why an audit file cannot be used. */
export type AuditErrorCode = 'AUDIT_BROKEN' | 'AUDIT_UNREADABLE' | 'AUDIT_UNWRITABLE';

/** An audit file that cannot be used; the message names it. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly code: AuditErrorCode;

  constructor(code: AuditErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Something wrong with a line; lines count from 1. */
export interface AuditFault {
  readonly line: number;
  readonly message: string;
}

/** What a check of an audit file found. */
export interface VerifiedAudit {
  readonly lines: number;
  readonly faults: readonly AuditFault[];
  /** The hash of the last line: kept elsewhere, it shows whether lines were taken from the end. */
  readonly head: string;
}

/** Checks the chain from the first line to the last, and that every cancel that was decided on has an outcome. */
export async function verifyAudit(path: string): Promise<VerifiedAudit> {
  const chain = new Chain();
  try {
    let text = '';
    for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
      const lines = (text + chunk).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) chain.take(line);
    }
    return chain.end(text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AuditError('AUDIT_UNREADABLE', `${path}: cannot be read (${code ?? 'unknown'})`);
  }
}

const NO_LINE = 'is no line of an audit file';

class Chain {
  readonly #faults: AuditFault[] = [];
  /** The lines of decisions to cancel whose outcome has not come yet, by request. */
  readonly #open = new Map<string, number>();
  #previous = START;
  #sequence = 0;
  #line = 0;

  take(text: string): void {
    this.#line += 1;
    const entry = parse(text);
    if (entry === undefined) this.#fault(NO_LINE);
    else {
      if (entry.event === 'cut-off' && entry.previous === this.#previous) this.#forgive();
      if (entry.sequence !== this.#sequence + 1) this.#fault(gapText(this.#sequence, entry.sequence));
      else if (entry.previous !== this.#previous) this.#fault(brokenText(this.#line));
      this.#sequence = entry.sequence;
      if (entry.event === 'decision' && entry.proceeds === true) this.#open.set(entry.requestId ?? '', this.#line);
      if (entry.event === 'call') this.#open.delete(entry.requestId ?? '');
    }
    this.#previous = hashOf(text);
  }

  end(rest: string): VerifiedAudit {
    if (rest !== '') {
      this.#line += 1;
      this.#fault('is cut off');
    }
    for (const [requestId, line] of this.#open) {
      const message = `decided to cancel \`${requestId}\`, and no outcome follows: the run was ended, or lines are missing at the end`;
      this.#faults.push({ line, message });
    }
    const faults = this.#faults.toSorted((one, other) => one.line - other.line);
    return { lines: this.#line, faults, head: this.#previous };
  }

  /** A line that the end of a run has cut off is no fault where the next run has said so. */
  #forgive(): void {
    const last = this.#faults.at(-1);
    if (last?.line === this.#line - 1 && last.message === NO_LINE) this.#faults.pop();
  }

  #fault(message: string): void {
    this.#faults.push({ line: this.#line, message });
  }
}

function brokenText(line: number): string {
  return line === 1
    ? 'is not the first line that was written'
    : `does not follow from line ${line - 1}: one of the two was changed, or put there`;
}

function gapText(before: number, sequence: number): string {
  if (sequence <= before)
    return `has the number ${sequence} and comes after ${before}: lines were put elsewhere, or repeated`;
  const missing = sequence - before - 1;
  return `has the number ${sequence}, ${before + 1} was expected: ${missing === 1 ? 'a line is' : `${missing} lines are`} missing before it`;
}

interface ChainedLine {
  readonly sequence: number;
  readonly previous: string;
  readonly event?: unknown;
  readonly requestId?: string;
  readonly proceeds?: boolean;
}

function parse(text: string): ChainedLine | undefined {
  try {
    const value = JSON.parse(text) as Partial<ChainedLine> | null;
    return typeof value?.sequence === 'number' && typeof value.previous === 'string'
      ? (value as ChainedLine)
      : undefined;
  } catch {
    return undefined;
  }
}
