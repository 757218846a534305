/** A rule that failed, which is a bug of the linter. */

/** Names the rule and the file, so that the report of the bug does. */
export class RuleCrash extends Error {
  override readonly name = 'RuleCrash';
  readonly code = 'RULE_CRASHED';

  constructor(ruleId: string, path: string, cause: unknown) {
    super(`the rule \`${ruleId}\` failed on ${path}: ${(cause as Error).message}`, { cause });
  }
}
