/** Over every declared caller of a small space, the linter reports what the engine decides. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideVerdict } from '@pim-precheck/precheck';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permissions, roles } from '../../../generated/catalogue.ts';
import { lint } from '../../../lint.ts';
import type { DeclaredCaller } from '../../../sources/callers/callers-source.ts';
import { factsOf } from '../../../sources/callers/read-callers.ts';

const LISTED = roles.filter(({ name }) => /Privileged Role|Groups|Global|Exchange|Directory Writers/.test(name));
const caller = fc.record({
  name: fc.constant('job'),
  kind: fc.constantFrom('delegatedWork' as const, 'delegatedPersonal' as const, 'application' as const),
  permissions: fc.subarray(permissions.map(({ name }) => name).slice(0, 5)),
  roles: fc.array(
    fc.record({
      role: fc.constantFrom(...LISTED.flatMap(({ id, name }) => [id, name])),
      scope: fc.constantFrom('/', '/administrativeUnits/1'),
      state: fc.constantFrom('active' as const, 'eligible' as const),
    }),
    { maxLength: 3 },
  ),
  cancels: fc.array(
    fc.record(
      {
        operation: fc.constantFrom(
          'assignmentScheduleRequest.cancel' as const,
          'eligibilityScheduleRequest.cancel' as const,
        ),
        groups: fc.constantFrom('roleAssignable' as const, 'other' as const),
        access: fc.constantFrom('member' as const, 'owner' as const),
        standing: fc.constantFrom('member' as const, 'owner' as const),
      },
      { requiredKeys: ['groups'] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

test('a cancel is found if and only if the engine denies it, and is uncertain if and only if the engine is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-callers-'));
  const file = join(folder, 'precheck.callers.json');
  try {
    await fc.assert(
      fc.asyncProperty(caller, async (declared: DeclaredCaller) => {
        writeFileSync(file, JSON.stringify({ callers: [declared] }));
        const { findings } = await lint([folder], { config: { extends: 'strict' } });
        const count = (id: string): number => findings.filter(({ ruleId }) => ruleId === id).length;
        const verdicts = declared.cancels.map((cancel) => {
          const facts = factsOf(declared, cancel);
          return facts && decideVerdict(facts);
        });
        expect([count('caller-can-cancel'), count('caller-cancel-is-certain'), count('callers-are-valid')]).toEqual([
          verdicts.filter((verdict) => verdict === 'deny').length,
          verdicts.filter((verdict) => verdict === 'indeterminate').length,
          0,
        ]);
      }),
      { numRuns: 200 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
