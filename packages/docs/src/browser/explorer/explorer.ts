/** The explorer: decides about facts in the browser, with the engine itself, and sends nothing. */
import { decide, type Facts } from '@pim-precheck/precheck';
import { announce } from '../copy-buttons.ts';
import { type Case, caseFromHash, factsFromText, hashOf } from './address.ts';
import { firstFacts } from './edit-facts.ts';
import { byId } from './element.ts';
import { type FactStore, listen, show } from './fact-controls.ts';
import { listenToPolicy, showPolicy } from './policy-box.ts';
import { listenToRoles, showRoles } from './role-rows.ts';
import { showDecision } from './show-decision.ts';

const form = document.querySelector<HTMLElement>('.explorer-form');
if (form !== null) start(form);

function start(controls: HTMLElement): void {
  const permission = byId('fact-operation', HTMLSelectElement).options[0]?.dataset['permission'] ?? '';
  const first: Case = { facts: firstFacts(permission), policyText: '' };
  let current = first;
  const change = (next: Case, typed = false): void => {
    const hash = hashOf(next);
    // Why: Back takes a choice back, and not each letter of a text.
    if (typed || hash === location.hash) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    current = next;
    showFault('');
    showAll(controls, store, current);
  };
  const store: FactStore = {
    facts: () => current.facts,
    set: (facts, typed) => change({ ...current, facts }, typed),
  };
  listen(controls, store);
  listenToRoles(store);
  listenToJson(store);
  listenToPolicy((policyText) => change({ ...current, policyText }, true));
  byId('copy-link', HTMLButtonElement).addEventListener('click', () => void copyLink(current));
  byId('start-over', HTMLButtonElement).addEventListener('click', () => change(first));
  const open = (): void => {
    const read = caseFromHash(location.hash) ?? first;
    current = 'fault' in read ? first : read;
    showAll(controls, store, current);
    showFault('fault' in read ? read.fault : '');
  };
  window.addEventListener('popstate', open);
  open();
  byId('explorer', HTMLDivElement).hidden = false;
}

function showFault(sentence: string): void {
  const place = byId('address-fault', HTMLParagraphElement);
  place.textContent = sentence;
  place.hidden = sentence === '';
}

function showAll(controls: HTMLElement, store: FactStore, { facts, policyText }: Case): void {
  show(controls, facts);
  showRoles(store);
  const json = byId('facts-json', HTMLTextAreaElement);
  if (json !== document.activeElement) json.value = JSON.stringify(facts, null, 2);
  byId('facts-fault', HTMLParagraphElement).textContent = '';
  const policy = showPolicy(policyText);
  showDecision(decide(facts, policy === undefined ? {} : { policy }));
}

function listenToJson(store: FactStore): void {
  const json = byId('facts-json', HTMLTextAreaElement);
  json.addEventListener('input', () => {
    const read = factsFromText(json.value);
    if ('facts' in read) store.set(read.facts, true);
    else byId('facts-fault', HTMLParagraphElement).textContent = read.fault;
  });
}

async function copyLink(shown: { readonly facts: Facts; readonly policyText: string }): Promise<void> {
  const link = new URL(hashOf(shown), location.href).href;
  const done = await navigator.clipboard.writeText(link).then(
    () => true,
    () => false,
  );
  announce(done ? 'Link copied to the clipboard' : 'The browser did not allow copying; the address bar has the link');
}
