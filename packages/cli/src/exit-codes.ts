/** The exit codes of the command: a contract, documented by `precheck --help`. */

/** Every exit code by what it means. */
export const exitCodes = {
  ok: 0,
  denied: 1,
  usage: 2,
  indeterminate: 3,
  graphFailed: 4,
  bug: 70,
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What each code means, for the help text. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'allowed, done or clean',
  1: 'denied, or findings',
  2: 'wrong usage, configuration or input file',
  3: 'indeterminate, or nothing to lint',
  4: 'Graph or the network failed',
  70: 'a bug',
  130: 'after Ctrl-C',
};

const WORST_FIRST: readonly ExitCode[] = [130, 70, 2, 4, 1, 3, 0];

/** The worst of the exit codes of a batch. */
export function worstOf(codes: Iterable<ExitCode>): ExitCode {
  const seen = new Set(codes);
  return WORST_FIRST.find((code) => seen.has(code)) ?? 0;
}

/** The exit code of a verdict. */
export function exitCodeOf(verdict: 'allow' | 'deny' | 'indeterminate'): ExitCode {
  return { allow: exitCodes.ok, deny: exitCodes.denied, indeterminate: exitCodes.indeterminate }[verdict];
}
