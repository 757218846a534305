/** The linter: finds faults in the policies of a team before a cancel depends on them. */
export type {
  Category,
  FindingDetails,
  Fix,
  OptionsSchema,
  Report,
  Rule,
  RuleCase,
  RuleMeta,
  RuleOptions,
  Severity,
  TestedRule,
} from './define-rule.ts';
export { DocumentError } from './document-error.ts';
export type { ConfiguredSuppression, LintConfig, RuleSetting } from './config/lint-config.ts';
export type { Finding } from './finding.ts';
export { lint, type LintOptions, type LintResult } from './lint.ts';
export type { HeldBackFinding } from './suppressions/hold-back.ts';
export { type Place, placeText } from './place.ts';
export { type ReadDocument, readDocument } from './read-document.ts';
export { rules } from './registry.ts';
