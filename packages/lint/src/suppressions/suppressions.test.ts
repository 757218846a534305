/** What holds findings back: comments, the configuration, the baseline; and what is told when these are out of date. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CANCEL, findingsOf, LintFolder } from '../testing/lint-folder.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
});
afterEach(() => folder.remove());

describe('suppressions', () => {
  test('a comment, a block and the configuration hold findings back, each with its reason', () => {
    folder.put({
      'a.sh': `# precheck-disable-next-line unguarded-cancel -- checked by the caller\n${CANCEL}`,
      'b.sh': `# precheck-disable unguarded-cancel -- as above\n${CANCEL}${CANCEL}# precheck-enable unguarded-cancel\n${CANCEL}`,
      'c.sh': CANCEL,
      'precheck.config.json': JSON.stringify({
        suppressions: [{ files: ['c.sh'], rule: 'unguarded-cancel', reason: 'goes away', until: '2999-01-01' }],
      }),
    });
    const { findings, suppressed } = findingsOf(folder.run(['--format', 'json']));
    expect(findings.map(({ where }) => `${where.path}:${where.line}`)).toEqual(['b.sh:5']);
    expect(suppressed.map(({ suppressedBy, reason }) => `${suppressedBy}: ${reason ?? ''}`)).toEqual([
      'source: checked by the caller',
      'source: as above',
      'source: as above',
      'configuration: goes away',
    ]);
  });

  test('--no-inline lets no comment hold anything back', () => {
    folder.put({ 'a.sh': `# precheck-disable-next-line unguarded-cancel -- x\n${CANCEL}` });
    expect(folder.run(['--no-inline']).code).toBe(1);
  });

  test('one that is over holds nothing back any more', () => {
    folder.put({ 'a.sh': `# precheck-disable-next-line unguarded-cancel -- x (until 2020-01-31)\n${CANCEL}` });
    expect(findingsOf(folder.run(['--format', 'json'])).findings.map(({ ruleId }) => ruleId)).toEqual([
      'suppression-is-current',
      'unguarded-cancel',
    ]);
  });

  test('one that holds nothing back is taken away by --fix, once', () => {
    folder.put({ 'a.sh': 'echo 1\n# precheck-disable-next-line unguarded-cancel -- x\necho 2\n' });
    expect(folder.run(['--fix-dry-run']).stderr).toContain('a.sh: would be mended: Take the suppression away');
    expect(folder.run(['--fix']).code).toBe(0);
    expect(readFileSync(join(folder.path, 'a.sh'), 'utf8')).toBe('echo 1\necho 2\n');
  });
});

describe('suppressions of the configuration', () => {
  const policy = '{\n  "rules": [\n    { "id": "a", "when": { "nope": 1 } }\n  ],\n  "other": 1\n}\n';
  const shown = (suppressions: readonly object[]): readonly string[] => {
    folder.put({ 'precheck.policy.json': policy, 'precheck.config.json': JSON.stringify({ suppressions }) });
    return findingsOf(folder.run(['--format', 'json'])).findings.map(
      ({ ruleId, where }) => `${where.path}:${where.line} ${ruleId}`,
    );
  };
  const entry = { files: ['precheck.policy.json'], rule: 'policy-is-valid', reason: 'x' };

  test('a pointer holds back what stands under it, and nothing else', () => {
    const all = shown([]);
    const inRules = all.filter((line) => line.startsWith('precheck.policy.json:3'));
    expect(inRules.length).toBeGreaterThan(0);
    expect(shown([{ ...entry, pointer: '/rules' }])).toEqual(all.filter((line) => !inRules.includes(line)));
  });

  test('one that is over or holds nothing back is a finding of the configuration', () => {
    expect(shown([{ ...entry, until: '2020-01-31' }])).toContain('precheck.config.json:1 suppression-is-current');
    expect(shown([{ ...entry, rule: 'policy-rule-is-tested', pointer: '/nope' }])).toContain(
      'precheck.config.json:1 suppression-is-used',
    );
  });
});

describe('baseline', () => {
  test('a run over a part leaves what it has not looked at alone, and --prune-baseline takes out what is gone', () => {
    folder.put({ 'a.sh': CANCEL, 'b.sh': CANCEL });
    folder.run(['--baseline', 'base.json', '--update-baseline']);
    folder.put({ 'a.sh': 'echo\n' });
    expect(folder.run(['--baseline', 'base.json', 'b.sh']).code).toBe(0);
    expect(folder.run(['--baseline', 'base.json']).code).toBe(1);
    expect(folder.run(['--baseline', 'base.json', '--prune-baseline']).code).toBe(0);
    expect(readFileSync(join(folder.path, 'base.json'), 'utf8').match(/"path"/g)).toHaveLength(1);
  });

  test('holds back what it knows, fails on what is new, and on what is gone', () => {
    folder.put({ 'a.sh': CANCEL });
    expect(folder.run(['--baseline', 'base.json', '--update-baseline']).code).toBe(0);
    folder.put({ 'a.sh': `#\n#\n#\n#\n#\n#\n#\n#\n#\n#\n${CANCEL}` });
    expect(folder.run(['--baseline', 'base.json']).code).toBe(0);
    folder.put({ 'b.sh': CANCEL });
    expect(folder.run(['--baseline', 'base.json']).code).toBe(1);
    rmSync(join(folder.path, 'b.sh'));
    folder.put({ 'a.sh': 'echo\n' });
    expect(folder.run(['--baseline', 'base.json', 'a.sh'])).toMatchObject({
      stderr: expect.stringContaining('holds 1 findings that are gone') as string,
    });
  });
});
