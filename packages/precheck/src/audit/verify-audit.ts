/** Reads an audit file and finds lines that were changed, added, taken out or put elsewhere. */
import { createReadStream } from 'node:fs';
import { unreadable } from './audit-error.ts';
import { type ChainedLine, hashOf, parseLine, START } from './chain.ts';
import { type Head, headPath, readHead } from './head-file.ts';

/** Something wrong with a line; lines count from 1. */
export interface AuditFault {
  readonly line: number;
  readonly message: string;
}

/** What a check of an audit file found. */
export interface VerifiedAudit {
  readonly lines: number;
  /** What cannot be in a file as it was written. */
  readonly faults: readonly AuditFault[];
  /** What is worth knowing and no fault: the end of a run left something open, or the end of the file cannot be checked. */
  readonly notes: readonly AuditFault[];
  /** The hash of the last line: kept elsewhere, it shows whether lines were taken from the end. */
  readonly head: string;
}

/** Checks the chain from the first line to the last, its end against the file beside it, and that every cancel that was decided on has an outcome. */
export async function verifyAudit(path: string): Promise<VerifiedAudit> {
  const head = readHead(path);
  const chain = new Chain(head === 'damaged' ? undefined : head);
  try {
    let text = '';
    for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
      const lines = (text + chunk).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) chain.take(line);
    }
    return withUnseenEnd(chain.end(text), path, head);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Adds that nothing beside the file tells which its last line is: a note, or a fault where something else stands there. */
function withUnseenEnd(verified: VerifiedAudit, path: string, head: Head | 'damaged' | undefined): VerifiedAudit {
  if (head !== undefined && head !== 'damaged') return verified;
  const why = head === undefined ? 'is not there, or empty' : 'holds no number and hash of a line: it was changed';
  const message = `is the last line as far as this file tells: ${headPath(path)} ${why}, so lines taken from the end do not show`;
  const list = head === undefined ? 'notes' : 'faults';
  return { ...verified, [list]: [...verified[list], { line: verified.lines, message }] };
}

const NO_LINE = 'is no line of an audit file';

class Chain {
  readonly #head: Head | undefined;
  readonly #faults: AuditFault[] = [];
  /** The lines of decisions to cancel whose outcome has not come yet, by request. */
  readonly #open = new Map<string, number>();
  #previous = START;
  #sequence = 0;
  #line = 0;
  /** Whether the line that the head names is there, as the head says. */
  #isHeadSeen = false;

  constructor(head: Head | undefined) {
    this.#head = head;
  }

  take(text: string): void {
    this.#line += 1;
    const entry = parseLine(text);
    if (entry === undefined) this.#fault(NO_LINE);
    else {
      if (entry.event === 'cut-off') this.#takeCutOff(entry);
      if (entry.sequence !== this.#sequence + 1) this.#fault(gapText(this.#sequence, entry.sequence));
      else if (entry.previous !== this.#previous) this.#fault(brokenText(this.#line));
      this.#sequence = entry.sequence;
      // Why any later line: it was written after the request had been read again.
      this.#open.delete(entry.requestId?.toLowerCase() ?? '');
      if (entry.event === 'decision' && entry.proceeds === true)
        this.#open.set(entry.requestId?.toLowerCase() ?? '', this.#line);
    }
    this.#previous = hashOf(text);
    if (entry !== undefined && entry.sequence === this.#head?.sequence)
      this.#isHeadSeen = this.#previous === this.#head.hash;
  }

  end(rest: string): VerifiedAudit {
    const notes: AuditFault[] = [];
    const isWhole = parseLine(rest) !== undefined;
    if (isWhole) this.take(rest);
    this.#checkHead();
    // Why: where the file beside this one names the last line there is, nothing is missing, and the end of a run explains the rest.
    const sink = this.#head === undefined || this.#faults.length > 0 ? this.#faults : notes;
    if (rest !== '' && !isWhole) {
      this.#line += 1;
      sink.push({ line: this.#line, message: 'is cut off' });
    }
    const why = sink === notes ? 'the run was ended' : 'the run was ended, or lines are missing at the end';
    for (const [requestId, line] of this.#open)
      sink.push({ line, message: `decided to cancel \`${requestId}\`, and no outcome follows: ${why}` });
    const sorted = (list: readonly AuditFault[]): AuditFault[] => list.toSorted((one, other) => one.line - other.line);
    return { lines: this.#line, faults: sorted(this.#faults), notes: sorted(notes), head: this.#previous };
  }

  #checkHead(): void {
    if (this.#head === undefined || this.#isHeadSeen) return;
    const missing = this.#head.sequence - this.#sequence;
    if (missing > 0) this.#fault(`is followed by no other, and ${countText(missing)} missing at the end`);
    else if (this.#faults.length === 0) this.#fault('or one before it is not what was written last');
  }

  /** A line that the end of a run has cut off is no fault where the next run has said so; a line that had been whole is one. */
  #takeCutOff({ previous, lastNoted }: ChainedLine): void {
    if (lastNoted !== undefined) {
      const missing = lastNoted - this.#sequence;
      this.#fault(`was written when ${countText(missing)} gone from the end that had been written before`);
      return;
    }
    if (previous !== this.#previous) return;
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
  return `has the number ${sequence}, ${before + 1} was expected: ${countText(sequence - before - 1)} missing before it`;
}

function countText(missing: number): string {
  return missing === 1 ? 'a line is' : `${missing} lines are`;
}
