/** What a format writes: the findings of a run, and what is to be known beside them. */
import type { Finding } from '../finding.ts';

/** A finding with what tells it from others. */
export interface ReportedFinding extends Finding {
  /** Path as people type it, relative to the folder of the run. */
  readonly shownPath: string;
  /** Path relative to the repository, with slashes. */
  readonly repositoryPath: string;
  readonly fingerprint: string;
}

/** A finding that a suppression or the baseline holds back. */
export interface HeldBack extends ReportedFinding {
  readonly by: 'baseline' | 'configuration' | 'source';
  readonly reason: string | undefined;
}

/** A run. */
export interface Report {
  readonly version: string;
  readonly files: number;
  /** Whether the run was held against a baseline. */
  readonly hasBaseline?: boolean;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly HeldBack[];
  /** Address of the page of a rule. */
  readonly helpOf: (ruleId: string) => string;
  readonly linesOf: (path: string) => readonly string[];
  readonly textOf: (path: string) => string;
  /** Path relative to the repository, with slashes, as people read it. */
  readonly pathOf: (path: string) => string;
  /** The same as part of an address. */
  readonly addressOf: (path: string) => string;
}

/** How the text for people is written. */
export interface Style {
  readonly paint: (style: 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'yellow', text: string) => string;
  readonly showSuppressed: boolean;
  /** Whether the names of rules lead to their pages, as terminals can show. */
  readonly hasLinks?: boolean;
  /** How many columns there are; undefined where nobody knows. */
  readonly width?: number | undefined;
}

/** Writes a run. */
export type Format = (report: Report, style: Style) => string;

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
} {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A text on one line. Why: what others have written must not steer the terminal, or the log, that it is shown on. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}
