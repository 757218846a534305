/** Writes the results of policy tests: for people, for programs, and for CI systems that read JUnit. */
import type { Paint } from '../terminal/colors.ts';
import { printableIn } from '../terminal/printable.ts';
import type { FileResults } from './policy-test-results.ts';

type Case = FileResults['cases'][number];

/** A line for each failed case, a count for each file, and what no test covers. */
export function policyTestText(given: readonly FileResults[], paint: Paint): string {
  const files = printableIn(given);
  const lines = files.flatMap(({ path, policy, cases, untestedRules }) => [
    paint('bold', `${path}${policy === undefined ? ' (no policy)' : ` (${policy})`}`),
    ...testLines(cases, paint),
    ...untestedRules.map((id) => paint('yellow', `  ! no test reaches the rule ${id}`)),
  ]);
  const cases = files.flatMap((file) => file.cases);
  const failed = cases.filter(isFailed).length;
  const summary = `${cases.length - failed} passed, ${failed} failed`;
  return `${[...lines, '', paint(failed > 0 ? 'red' : 'green', summary)].join('\n')}\n`;
}

function testLines(cases: readonly Case[], paint: Paint): readonly string[] {
  return [...new Set(cases.map(({ test }) => test))].flatMap((name) => {
    const own = cases.filter(({ test }) => test === name);
    const failed = own.filter(isFailed);
    const mark = failed.length > 0 ? paint('red', '✗') : paint('green', '✓');
    return [
      `  ${mark} ${name}${own.length > 1 ? paint('dim', ` (${own.length} cases)`) : ''}`,
      ...failed.flatMap((one) => [
        `    ${one.place}: ${namesOf(one)}`,
        ...one.differences.map((difference) => paint('red', `      ${difference}`)),
      ]),
    ];
  });
}

/** One JSON object; a contract of version 1. */
export function policyTestJson(files: readonly FileResults[]): string {
  const cases = files.flatMap((file) => file.cases);
  const failed = cases.filter(isFailed).length;
  const report = {
    schemaVersion: 1,
    passed: cases.length - failed,
    failed,
    files: files.map(({ path, policy, cases: own, untestedRules }) => ({
      path,
      policy: policy ?? null,
      cases: own.map(({ test, names, place, expected, actual, differences }) => ({
        test,
        ...names,
        place,
        passed: differences.length === 0,
        expected,
        actual,
        differences,
      })),
      untestedRules,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** JUnit XML: a suite for each file, a case for each combination. */
export function policyTestJunit(files: readonly FileResults[]): string {
  const suites = files.map(({ path, cases }) => {
    const failed = cases.filter(isFailed).length;
    return [
      `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
      ...cases.map((one) => caseXml(one, path)),
      '  </testsuite>',
    ].join('\n');
  });
  const all = files.flatMap(({ cases }) => cases);
  const head = `<testsuites name="precheck test" tests="${all.length}" failures="${all.filter(isFailed).length}" errors="0">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('\n')}\n</testsuites>\n`;
}

function caseXml(one: Case, path: string): string {
  const names = namesOf(one);
  const name = `${one.test}${names === '' ? '' : ` [${names}]`}`;
  const open = `    <testcase classname="${xml(path)}" name="${xml(name)}"`;
  if (!isFailed(one)) return `${open}/>`;
  const text = one.differences.join('; ');
  return `${open}>\n      <failure message="${xml(text)}">${xml(`${one.place}: ${text}`)}</failure>\n    </testcase>`;
}

function isFailed({ differences }: Case): boolean {
  return differences.length > 0;
}

function namesOf({ names }: Case): string {
  return Object.values(names).join(', ');
}

/** Why some go: XML 1.0 has no way to write most control characters. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"\n\r\t]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
