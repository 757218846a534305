/** Shows a decision: the verdict, what decided it, and what would change it. */
import type { Decision, Missing, Reason, Remedy } from '@pim-precheck/precheck';
import { addCopyButtons } from '../copy-buttons.ts';
import { setUpTabs } from '../tabs.ts';
import { byId, element } from './element.ts';

const WORDS = { allow: 'Allow', deny: 'Deny', indeterminate: 'Indeterminate' } as const;
const CLAUSES = ['permission', 'authority', 'state', 'policy'] as const;
const COMMANDS = [
  ['http', 'HTTP'],
  ['powershell', 'PowerShell'],
  ['az', 'Azure CLI'],
] as const;

/** Puts the decision into the page. */
export function showDecision(decision: Decision): void {
  const status = byId('answer-verdict', HTMLParagraphElement);
  const { verdict, remedies } = decision;
  status.replaceChildren(
    element('strong', { class: `verdict ${verdict}` }, WORDS[verdict]),
    ` ${sentenceOf(decision)}`,
    remedies.length === 0
      ? ''
      : ` ${remedies.length === 1 ? 'One change' : `${remedies.length} changes, any one of them,`} would make it an allow.`,
  );
  const answer = byId('answer', HTMLDivElement);
  answer.replaceChildren(
    clauseList(decision),
    ...section('Why', decision.reasons.map(reasonItem)),
    ...section(
      'Caveats',
      decision.caveats.map(({ code, message }) => element('li', {}, `${message} `, codeLink('caveats', code))),
    ),
    ...section('Missing facts', decision.missing.map(missingItem)),
    ...section(
      'What to do instead',
      decision.instead === undefined ? [] : [element('li', {}, element('code', {}, decision.instead))],
    ),
    ...section('What would change it', remedies.map(remedyItem)),
  );
  byId('decision-json', HTMLElement).textContent = JSON.stringify(decision, null, 2);
}

function sentenceOf({ verdict, reasons, clauses }: Decision): string {
  const deciding = reasons.find(({ effect, clause }) => effect === verdict && clauses[clause] === verdict);
  if (deciding?.clause === 'policy' && deciding.code !== 'fact/unknown')
    return `A policy says so: ${deciding.message}.`;
  if (verdict === 'allow') return 'Graph will accept the cancel, as far as its documentation goes.';
  const why = deciding?.message ?? '';
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}

function clauseList({ clauses }: Decision): HTMLElement {
  const items = CLAUSES.flatMap((clause) => {
    const verdict = clauses[clause];
    return verdict === undefined
      ? []
      : [element('li', {}, `${clause} `, element('strong', { class: `verdict ${verdict}` }, verdict))];
  });
  return element('ul', { class: 'clauses', 'aria-label': 'Verdict of each clause' }, ...items);
}

function section(title: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  return items.length === 0 ? [] : [element('h3', {}, title), element('ul', { class: 'grounds' }, ...items)];
}

function reasonItem({ code, effect, message }: Reason): HTMLElement {
  return element(
    'li',
    {},
    element('strong', { class: `verdict ${effect}` }, effect),
    ` ${message} `,
    codeLink('reasons', code),
  );
}

function missingItem({ fact, read, permission }: Missing): HTMLElement {
  const least = permission === null ? '' : `, which needs ${permission}`;
  return element('li', {}, element('code', {}, fact), ` read it with ${read}${least}`);
}

function remedyItem({ summary, commands }: Remedy): HTMLElement {
  const details = element('details', {}, element('summary', {}, summary));
  details.addEventListener('toggle', () => details.append(...commandTabs(summary, commands)), { once: true });
  return element('li', {}, details);
}

/** The commands of a remedy, made when it is opened. */
function commandTabs(summary: string, commands: Remedy['commands']): readonly HTMLElement[] {
  const group = `remedy-${summary.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  const panels = COMMANDS.map(([tab, name]) =>
    element(
      'section',
      { class: 'tab', id: `${group}-${tab}`, 'data-tab': tab, 'aria-label': name },
      element(
        'div',
        { class: 'code' },
        element('pre', { tabindex: '0', class: 'wrap' }, element('code', {}, commands[tab])),
      ),
    ),
  );
  const around = element('div', {}, element('div', { class: 'tabs', id: group }, ...panels));
  setUpTabs(around);
  addCopyButtons(around);
  return [around];
}

function codeLink(kind: 'reasons' | 'caveats', code: string): HTMLElement {
  return element('a', { href: `${kind}/${code}.html` }, element('code', {}, code));
}
