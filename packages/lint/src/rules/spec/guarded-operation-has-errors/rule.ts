/** Flags operations that can refuse a caller and do not say so. */
import { defineRule } from '../../../define-rule.ts';
import { valueOf } from '../../../sources/spec/value-of.ts';
/** An operation that decisions are made about has to describe its refusals. */
export const guardedOperationHasErrors = defineRule({
  id: 'guarded-operation-has-errors',
  reads: 'spec',
  meta: {
    summary: 'An operation that decisions are made about has to describe its refusals',
    rationale:
      'The verdict is about whether a call will be refused; a client made from a description without errors cannot tell one refusal from another.',
    category: 'spec',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        statuses: {
          description: 'The statuses that have to be described, each alone or by 4XX or default.',
          type: 'array',
          items: { type: 'string' },
          default: ['403', '404'],
        },
      },
    },
  },
  check({ accesses }, report, { statuses }) {
    const wanted = statuses as readonly string[];
    for (const { value, operations } of accesses) {
      if (value['operation'] === undefined && value['authority'] === undefined) continue;
      for (const { document, pointer, value: operation, method, path } of operations) {
        const answers = Object.keys(valueOf(operation['responses']));
        const missing = wanted.filter((status) => !answers.some((answer) => covers(answer, status)));
        if (missing.length > 0)
          report(
            document.placeOf(`${pointer}/responses`),
            `${method.toUpperCase()} ${path} describes no answer ${missing.join(' and no ')}`,
          );
      }
    }
  },
});

function covers(answer: string, status: string): boolean {
  return answer === status || answer === 'default' || answer.toUpperCase() === `${status.slice(0, 1)}XX`;
}
