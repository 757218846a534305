/** The words of a judgement: verdicts, and the parts of the rule they belong to. */

/** Whether the call would be accepted, as far as the facts tell. */
export type Verdict = 'allow' | 'deny' | 'indeterminate';

/** The part of the rule that a reason belongs to. */
export type Clause = 'permission' | 'authority' | 'state' | 'policy';
