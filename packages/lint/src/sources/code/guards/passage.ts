/** Follows the checks through the steps and jobs of a workflow. */
import type { Step } from '../snippets/snippet.ts';
import type { Guards } from './guards.ts';
import { mayShare, subjectsIn } from './step-subjects.ts';
import { isLenientText } from './leniency.ts';

/** Whether a condition lets a step run after one that failed. */
const ANYWAY =
  /\balways\s*\(|\bfailure\s*\(|succeededOrFailed\s*\(|\bfailed\s*\(|!\s*cancelled\s*\(|^\s*(?:always|on_failure)\s*$/i;

/** Whether a step is switched off. */
export function isNeverRun(step: Step | undefined): boolean {
  const isOff = (condition = ''): boolean => /^\s*(?:\$\{\{\s*)?(?:false|never)(?:\s*\}\})?\s*$/.test(condition);
  return step !== undefined && (isOff(step.condition) || isOff(step.jobCondition));
}

/** Remembers which steps have checked. */
export class Passage {
  readonly #jobs = new Set<string>();
  /** The jobs and stages whose failure ends those after them. */
  readonly #passing = new Set<string>();
  readonly #steps = new Set<string>();
  readonly #tolerated = new Set<string>();
  /** What is asked about by the steps that have to be past. */
  readonly #subjects: (string | undefined)[] = [];
  readonly #after = new Map<string, readonly string[]>();

  /** Whether a step runs only where a check has let it. */
  isPastGuard(step: Step | undefined): boolean {
    if (step === undefined) return false;
    this.#after.set(step.job, step.after);
    if (step.stage !== undefined && !this.#after.has(step.stage)) this.#after.set(step.stage, step.after);
    if (this.#isAskedFor(step)) return true;
    if (ANYWAY.test(step.condition)) return false;
    if (this.#jobs.has(step.job)) return true;
    return (
      !ANYWAY.test(step.jobCondition ?? '') && this.#needs(step.job, new Set()).some((job) => this.#passing.has(job))
    );
  }

  /** Whether a command of a step may cancel what the steps before it have asked about. */
  mayBeAsked(command: string, step: Step | undefined): boolean {
    return mayShare(this.#subjects, subjectsIn([command], step));
  }

  /** Takes what a step's checks do. */
  add(
    step: Step | undefined,
    { endsOnDeny, endsOnLast, hasCheck, commands }: Pick<Guards, 'commands' | 'endsOnDeny' | 'endsOnLast' | 'hasCheck'>,
  ): void {
    if (step === undefined || !hasCheck) return;
    this.#subjects.push(...(commands.length > 0 ? subjectsIn(commands, step) : [undefined]));
    if (step.id !== undefined) this.#steps.add(step.id.toLowerCase());
    if (step.id !== undefined && step.isTolerated) this.#tolerated.add(step.id.toLowerCase());
    this.#steps.add((step.name ?? step.job).toLowerCase());
    if ((endsOnDeny || endsOnLast) && !step.isTolerated && !ANYWAY.test(step.condition) && isUnconditional(step)) {
      this.#jobs.add(step.job);
      if (step.isJobTolerated === true || ANYWAY.test(step.jobCondition ?? '')) return;
      this.#passing.add(step.job);
      if (step.stage !== undefined) this.#passing.add(step.stage);
    }
  }

  /** A condition that asks what a step that checks has answered. */
  #isAskedFor({ condition: own, jobCondition = '' }: Step): boolean {
    const condition = `${jobCondition} ${own}`.trim();
    if (condition === '') return false;
    const asked = [
      ...condition.matchAll(/(?:steps|needs|dependencies|stageDependencies)(?:\.([\w-]+)|\[['"]([^'"]+)['"]\])/g),
    ].map(([, name, quoted]) => (name ?? quoted ?? '').toLowerCase());
    // Why: what a step that may fail comes to is a success in any case.
    if (/\.conclusion\b/.test(condition) && asked.some((name) => this.#tolerated.has(name))) return false;
    const isAsked = asked.some((name) => this.#steps.has(name)) || /precheck|verdict/i.test(condition);
    return (
      isAsked &&
      /allow|success|verdict|succeeded|true|'0'|== 0|precheck/i.test(condition) &&
      !/(?:!=\s*'(?:allow|success)|==\s*'(?:deny|failure))/.test(condition) &&
      !isLenientText(condition)
    );
  }

  #needs(job: string, seen: Set<string>): readonly string[] {
    if (seen.has(job)) return [];
    seen.add(job);
    const own = this.#after.get(job) ?? [];
    return [...own, ...own.flatMap((name) => this.#needs(name, seen))];
  }
}

/** A check in a step that may be left out guards nothing; one that every run does, does. */
function isUnconditional({ condition }: Step): boolean {
  return (
    condition.trim() === '' ||
    /^\s*(?:success|succeeded)\s*\(\s*\)\s*$|github\.ref|github\.event_name|Build\.SourceBranch/i.test(condition)
  );
}
