/** Collects the reasons and caveats of a decision while its clauses are explained. */
import { type CaveatCode, caveats } from './caveats.ts';
import type { Caveat, Reason } from './decision.ts';
import type { Clause } from './verdict.ts';
import type { SourceEntry } from './policy.ts';
import { type ReasonCode, reasons } from './reasons.ts';
import type { AppliedRule } from './tightening.ts';

/** The reasons and caveats found so far. */
export class Findings {
  readonly reasons: Reason[] = [];
  readonly caveats: Caveat[] = [];
  readonly #sources: Readonly<Record<string, SourceEntry>>;

  constructor(sources: Readonly<Record<string, SourceEntry>>) {
    this.#sources = sources;
  }

  /** Adds a reason; the first source is the one that decides. */
  reason(code: ReasonCode, sources: readonly string[], facts: readonly string[], about?: string): void {
    const { clause, effect, title } = reasons[code];
    const message = about === undefined ? title : `${title}: ${about}`;
    this.reasons.push({ code, clause, effect, message, facts, source: this.#urlOf(sources[0] ?? '') });
  }

  /** Adds a fact that is unknown and could change the verdict of a clause. */
  unknown(clause: Clause, sources: readonly string[], fact: string, read: string): void {
    const { effect } = reasons['fact/unknown'];
    const source = this.#urlOf(sources[0] ?? '');
    this.reasons.push({
      code: 'fact/unknown',
      clause,
      effect,
      message: unknownText(fact, read),
      facts: [fact],
      source,
    });
  }

  /** Adds a rule of the organisation policy that applies. */
  tightened({ id, effect, message, owner, source, facts }: AppliedRule): void {
    this.reasons.push({
      code: 'policy/tightened',
      clause: 'policy',
      effect,
      message: `${reasons['policy/tightened'].title}: ${message} (rule ${id} of ${owner})`,
      facts,
      source: source ?? `policy:${id}`,
    });
  }

  /** Adds a caveat once; the same code about the same thing is not repeated. */
  caveat(code: CaveatCode, sources: readonly string[], about?: string): void {
    const { title } = caveats[code];
    const message = about === undefined ? title : `${title}: ${about}`;
    if (this.caveats.some((caveat) => caveat.message === message)) return;
    this.caveats.push({ code, message, sources: sources.map((id) => this.#urlOf(id)) });
  }

  #urlOf(id: string): string {
    return this.#sources[id]?.url ?? id;
  }
}

/** Says that a fact is unknown, and which call reads it. */
export function unknownText(fact: string, read: string): string {
  return `${reasons['fact/unknown'].title}: ${fact}, read by ${read}`;
}
