/** The explorer: decides about facts in the browser, with the engine itself, and sends nothing. */
import { decide, type Facts } from '@pim-precheck/precheck';
import { announce } from '../copy-buttons.ts';
import { factsFromHash, factsFromText, hashOf } from './address.ts';
import { firstFacts } from './edit-facts.ts';
import { byId } from './element.ts';
import { type FactStore, listen, show } from './fact-controls.ts';
import { listenToRoles, showRoles } from './role-rows.ts';
import { showDecision } from './show-decision.ts';

const form = document.querySelector<HTMLElement>('.explorer-form');
if (form !== null) start(form);

function start(controls: HTMLElement): void {
  const permission = byId('fact-operation', HTMLSelectElement).options[0]?.dataset['permission'] ?? '';
  let facts = firstFacts(permission);
  const store: FactStore = {
    facts: () => facts,
    set: (next) => {
      facts = next;
      history.replaceState(null, '', hashOf(facts));
      showAll(controls, store);
    },
  };
  listen(controls, store);
  listenToRoles(store);
  listenToJson(store);
  byId('copy-link', HTMLButtonElement).addEventListener('click', () => void copyLink(store.facts()));
  byId('start-over', HTMLButtonElement).addEventListener('click', () => store.set(firstFacts(permission)));
  const open = (): void => {
    const read = factsFromHash(location.hash);
    if (read !== undefined && 'facts' in read) facts = read.facts;
    showAll(controls, store);
    byId('facts-fault', HTMLParagraphElement).textContent = read !== undefined && 'fault' in read ? read.fault : '';
  };
  window.addEventListener('hashchange', open);
  open();
  byId('explorer', HTMLDivElement).hidden = false;
}

function showAll(controls: HTMLElement, store: FactStore): void {
  const facts = store.facts();
  show(controls, facts);
  showRoles(store);
  const json = byId('facts-json', HTMLTextAreaElement);
  if (json !== document.activeElement) json.value = JSON.stringify(facts, null, 2);
  byId('facts-fault', HTMLParagraphElement).textContent = '';
  showDecision(decide(facts));
}

function listenToJson(store: FactStore): void {
  const json = byId('facts-json', HTMLTextAreaElement);
  json.addEventListener('input', () => {
    const read = factsFromText(json.value);
    if ('facts' in read) store.set(read.facts);
    else byId('facts-fault', HTMLParagraphElement).textContent = read.fault;
  });
}

async function copyLink(facts: Facts): Promise<void> {
  const link = new URL(hashOf(facts), location.href).href;
  const done = await navigator.clipboard.writeText(link).then(
    () => true,
    () => false,
  );
  announce(done ? 'Link copied to the clipboard' : 'The browser did not allow copying; the address bar has the link');
}
