/** A rule that failed, which is a bug of the linter. */

/** Names the rule and the file, so that the report of the bug does. */
export class RuleCrash extends Error {
  override readonly name = 'RuleCrash';
  readonly code = 'RULE_CRASHED';
  readonly ruleId: string;
  readonly path: string;
  /** What the rule failed with. */
  readonly reason: string;

  constructor(ruleId: string, path: string, cause: { readonly message: string }) {
    super(`the rule \`${ruleId}\` failed on ${path}: ${cause.message}`, { cause });
    this.ruleId = ruleId;
    this.path = path;
    this.reason = cause.message;
  }
}
