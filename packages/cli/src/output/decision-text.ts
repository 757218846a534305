/** Writes a decision for people: the verdict, what decides it, what would change it, and what to type. */
import type { Decision, Reason, Remedy, Verdict } from '@pim-precheck/precheck';
import type { Paint, Style } from '../terminal/colors.ts';
import { printable, printableIn } from '../terminal/printable.ts';

const STYLES: Readonly<Record<Verdict, Style>> = { allow: 'green', deny: 'red', indeterminate: 'yellow' };
const MARKS: Readonly<Record<Verdict, string>> = { allow: '+', deny: '-', indeterminate: '?' };
const SHOWN_REMEDIES = 3;

/** The whole decision, several lines. */
export function decisionText(given: Decision, paint: Paint): string {
  const decision = printableIn(given);
  const lines = [headline(decision, paint), ...decision.reasons.map((reason) => reasonLine(reason, paint))];
  if (decision.evidence.some(({ fact, source }) => fact === '/caller/kind' && source === 'assumed'))
    lines.push('  ! who the caller is could not be read: a signed-in user is assumed');
  for (const { message, sources } of decision.caveats) {
    lines.push(`  ! ${message}`, ...sources.map((source) => paint('dim', `    ${source}`)));
  }
  if (decision.missing.length > 0) lines.push('', paint('bold', 'To know for sure'), ...missingLines(decision));
  if (decision.instead !== undefined) lines.push('', `${paint('bold', 'Instead')}: ${insteadText(decision.instead)}`);
  if (decision.remedies.length > 0) lines.push('', ...remedyLines(decision.remedies, paint));
  return `${lines.join('\n')}\n`;
}

/** The decision on one line, for lists. */
export function decisionLine(decision: Decision, paint: Paint): string {
  const { verdict, subject } = decision;
  const what = printable(`${subject.requestId ?? '-'}  ${decidingReason(decision)}`);
  return `${paint(STYLES[verdict], verdict.padEnd(13))} ${what}\n`;
}

/** Why a decision is what it is, in one sentence; of an allow the authority, which tells more than the permission. */
export function decidingReason(decision: Decision | undefined): string {
  const { verdict, reasons = [] } = decision ?? {};
  const deciding = reasons.filter(({ effect }) => effect === verdict);
  return (deciding.find(({ clause }) => clause === 'authority') ?? deciding[0] ?? reasons[0])?.message ?? '';
}

function headline({ verdict, operation, subject }: Decision, paint: Paint): string {
  const what = operation.startsWith('eligibility') ? 'eligibility request' : 'assignment request';
  const who = subject.callerId === undefined ? '' : ` by ${subject.callerId}`;
  return `${paint(STYLES[verdict], paint('bold', verdict.toUpperCase()))}  cancel ${what} ${subject.requestId ?? ''}${who}`.trimEnd();
}

function reasonLine({ effect, message, code }: Reason, paint: Paint): string {
  return `  ${paint(STYLES[effect], MARKS[effect])} ${message} ${paint('dim', `[${code}]`)}`;
}

function missingLines({ missing }: Decision): readonly string[] {
  return missing.map(({ fact, read, permission, why }) => {
    const needs = permission === null ? '' : `, which needs ${permission}`;
    return `  ${fact}: read it with ${read}${needs}${why === undefined ? '' : `; ${why}`}`;
  });
}

function remedyLines(remedies: readonly Remedy[], paint: Paint): readonly string[] {
  const lines = [paint('bold', 'What would change it (any one is enough)')];
  remedies.slice(0, SHOWN_REMEDIES).forEach(({ summary, commands }, index) => {
    lines.push(`  ${index + 1}. ${summary}`);
    for (const command of commands.powershell.split('\n')) lines.push(paint('dim', `     PS> ${command}`));
  });
  const more = remedies.length - SHOWN_REMEDIES;
  if (more > 0) lines.push(`  and ${more} more: --format json lists all of them`);
  return lines;
}

function insteadText(instead: string): string {
  const texts: Readonly<Record<string, string>> = {
    adminRemove: 'the access is in force; take it away with a new request whose action is adminRemove',
    selfDeactivate: 'the access is in force; give it back with a new request whose action is selfDeactivate',
    none: 'nothing: the request has ended and gave nothing',
  };
  return texts[instead] ?? instead;
}
