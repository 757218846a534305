/** Ties the controls of the form to the facts they stand for. */
import type { Facts } from '@pim-precheck/precheck';
import { factAt, withFact, withItem } from './edit-facts.ts';

/** What the form changes, and how it says so. */
export interface FactStore {
  readonly facts: () => Facts;
  /** Takes new facts; `typed` while a text is being written. */
  readonly set: (facts: Facts, typed?: boolean) => void;
}

/** Stands in the form for the caller's own id. */
const CALLER = '@caller';
const BOXES = 'select[data-fact]';
const TEXTS = 'input[data-text]';
const ITEMS = 'input[data-item]';
const UNKNOWNS = 'input[data-unknown]';

/** Listens to every control of the form. */
export function listen(form: HTMLElement, store: FactStore): void {
  form.addEventListener('input', ({ target }) => {
    const next = target instanceof HTMLElement ? factsAfter(target, store.facts()) : undefined;
    if (next !== undefined) store.set(next, target instanceof HTMLInputElement && target.type === 'text');
  });
}

/** Shows the facts in every control. */
export function show(form: HTMLElement, facts: Facts): void {
  for (const box of form.querySelectorAll<HTMLSelectElement>(BOXES))
    box.value = boxValue(box, shownValue(facts, box.dataset['fact'] ?? ''));
  for (const input of form.querySelectorAll<HTMLInputElement>(TEXTS)) {
    const text = factAt(facts, input.dataset['text'] ?? '');
    if (input !== document.activeElement) input.value = typeof text === 'string' ? text : '';
  }
  for (const box of form.querySelectorAll<HTMLInputElement>(ITEMS)) {
    const list = factAt(facts, box.dataset['item'] ?? '');
    box.checked = Array.isArray(list) && list.includes(box.value);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>(UNKNOWNS))
    box.checked = factAt(facts, box.dataset['unknown'] ?? '') === undefined;
}

function factsAfter(control: HTMLElement, facts: Facts): Facts | undefined {
  const { fact, text, item, unknown } = control.dataset;
  if (control instanceof HTMLSelectElement && fact !== undefined) {
    const value: unknown = control.value === '' ? undefined : JSON.parse(control.value);
    const next = withFact(facts, fact, value === CALLER ? facts.caller.id : value);
    return fact === '/operation' ? swapPermission(control, next) : next;
  }
  if (!(control instanceof HTMLInputElement)) return undefined;
  if (text !== undefined) return withText(facts, text, control.value === '' ? undefined : control.value);
  if (item !== undefined) return withFact(facts, item, withItem(factAt(facts, item), control.value, control.checked));
  if (unknown !== undefined) return withFact(facts, unknown, control.checked ? undefined : []);
  return undefined;
}

/** A text fact; a request that is the caller's own stays so when the caller gets another id. */
function withText(facts: Facts, pointer: string, value: string | undefined): Facts {
  const own = pointer === '/caller/id' && value !== undefined && shownValue(facts, '/request/createdBy') === CALLER;
  return withFact(own ? withFact(facts, '/request/createdBy', value) : facts, pointer, value);
}

/** The value of a fact as the form shows it. */
function shownValue(facts: Facts, pointer: string): unknown {
  const value = factAt(facts, pointer);
  if (pointer !== '/request/createdBy' || typeof value !== 'string') return value;
  return value.toLowerCase() === facts.caller.id?.toLowerCase() ? CALLER : value;
}

/** A caller who had the permission of the other operation has that of the chosen one. */
function swapPermission(box: HTMLSelectElement, facts: Facts): Facts {
  const permissions = facts.caller.permissions;
  const chosen = box.selectedOptions[0]?.dataset['permission'] ?? '';
  const others = [...box.options].map((option) => option.dataset['permission'] ?? '').filter((name) => name !== chosen);
  if (permissions === undefined || !others.some((name) => permissions.includes(name))) return facts;
  const kept = permissions.filter((name) => !others.includes(name));
  return withFact(facts, '/caller/permissions', withItem(kept, chosen, true));
}

/** The option for a value; one that the box does not offer is added to it. */
function boxValue(box: HTMLSelectElement, value: unknown): string {
  const wanted = value === undefined ? '' : JSON.stringify(value === null ? false : value);
  const options = [...box.options].map((option) => option.value);
  if (options.includes(wanted)) return wanted;
  if (wanted === '') return options[0] ?? '';
  box.append(new Option(typeof value === 'string' ? value : wanted, wanted));
  return wanted;
}
