/** Flags what is wrong with a configuration of the linter, whether it is the one in use or not. */
import { defineRule } from '../../../define-rule.ts';

/** A configuration of the linter has to be one that it can be run with. */
export const configurationIsValid = defineRule({
  id: 'configuration-is-valid',
  reads: 'config',
  meta: {
    summary: 'A configuration of the linter has to be one that it can be run with',
    rationale:
      'The nearest configuration counts, so one in a folder below is only read by who works there; what is wrong with it shows up here, and in an editor as it is written.',
    category: 'config',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/lint-config.schema.json',
  },
  check({ fault, document }, report) {
    for (const { place, reason } of fault === undefined ? [] : [fault, ...fault.others])
      report(place ?? document.placeOf(''), reason);
  },
});
