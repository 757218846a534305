/** The engine: decides before the call whether a caller may cancel a PIM for Groups request. Pure and synchronous. */
export { caveats, type ExplainedCaveat, type ExplainedReason, reasons } from './catalogue/explained.ts';
export type { CaveatCode } from './engine/caveats.ts';
export { decide, type DecideOptions, decideVerdict } from './engine/decide.ts';
export type { Caveat, Change, Commands, Decision, Evidence, Missing, Reason, Remedy } from './engine/decision.ts';
export type {
  AccessId,
  BuiltInRole,
  Caller,
  CallerKind,
  CloudId,
  CustomRole,
  FactPointer,
  Facts,
  Group,
  OperationId,
  Role,
  ScheduleRequest,
} from './engine/facts.ts';
export type { ReasonCode } from './engine/reasons.ts';
export type { Clause, Verdict } from './engine/verdict.ts';
export { FactsError, type FactsErrorCode } from './input/facts-error.ts';
export { closestTo } from './input/closest-to.ts';
export { describeFault, type Fault, pointerOfFault } from './input/describe-fault.ts';
export { checkFacts, parseFacts } from './input/parse-facts.ts';
export {
  decisionTable,
  type DecisionTable,
  type StatusRow,
  type TableColumn,
  type TableRow,
} from './matrix/decision-table.ts';
export { checkPolicy } from './policy/check-policy.ts';
export type { Condition, OrganisationPolicy, PolicyRule } from './policy/organisation-policy.ts';
export { type PolicyCase, policyCases, type PolicyCases } from './policy/policy-cases.ts';
export { isPolicyTest, POLICY_FILES } from './policy/policy-files.ts';
export { PolicyError, type PolicyFault } from './policy/policy-error.ts';
export { checkPolicyTest, checkRuleNames } from './policy-test/check-policy-test.ts';
export type { Expectation, PolicyTest, PolicyTestFile } from './policy-test/policy-test.ts';
export { type CaseResult, type PolicyTestResults, runPolicyTests } from './policy-test/run-policy-tests.ts';
