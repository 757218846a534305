/** The list of the caller's roles: one row each, added and removed. */
import type { Role } from '@pim-precheck/precheck';
import { byId } from './element.ts';
import { factAt, withFact } from './edit-facts.ts';
import type { FactStore } from './fact-controls.ts';

const CUSTOM = 'custom';

/** Listens to the rows, and to the button that adds one. */
export function listenToRoles(store: FactStore): void {
  const list = byId('roles', HTMLUListElement);
  const known = byId('roles-known', HTMLSelectElement);
  const read = (typed = false): void => {
    const complete = withFact(store.facts(), '/caller/rolesComplete', known.value === 'open' ? false : undefined);
    store.set(withFact(complete, '/caller/roles', known.value === 'unknown' ? undefined : rolesIn(list)), typed);
  };
  list.addEventListener('input', ({ target }) => read(target instanceof HTMLInputElement));
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset['role'] !== 'remove') return;
    target.closest('li')?.remove();
    read();
    byId('add-role', HTMLButtonElement).focus();
  });
  known.addEventListener('input', () => {
    if (known.value === 'unknown') list.replaceChildren();
    read();
  });
  byId('add-role', HTMLButtonElement).addEventListener('click', () => {
    if (known.value === 'unknown') known.value = 'complete';
    const row = makeRow();
    list.append(row);
    read();
    row.querySelector('select')?.focus();
  });
}

/** Shows the roles of the facts; rows that already say so stay as they are, and keep the focus. */
export function showRoles(store: FactStore): void {
  const list = byId('roles', HTMLUListElement);
  const roles = factAt(store.facts(), '/caller/roles') as readonly Role[] | undefined;
  const open = factAt(store.facts(), '/caller/rolesComplete') === false;
  byId('roles-known', HTMLSelectElement).value = roles === undefined ? 'unknown' : open ? 'open' : 'complete';
  if (JSON.stringify(rolesIn(list)) !== JSON.stringify(roles ?? []))
    list.replaceChildren(...(roles ?? []).map((role) => makeRow(role)));
  for (const row of list.querySelectorAll('li')) {
    const action = part(row, 'action');
    action.hidden = part(row, 'role').value !== CUSTOM;
  }
}

function makeRow(role?: Role): HTMLLIElement {
  const row = byId('role-row', HTMLTemplateElement).content.firstElementChild?.cloneNode(true) as HTMLLIElement;
  if (role === undefined) return row;
  const custom = 'custom' in role;
  choose(part(row, 'role'), custom ? CUSTOM : role.roleTemplateId.toLowerCase());
  if (custom) part(row, 'action').value = role.actions.join(' ');
  choose(part(row, 'scope'), role.scope);
  choose(part(row, 'state'), role.state ?? 'active');
  return row;
}

function choose(box: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (box instanceof HTMLSelectElement && ![...box.options].some((option) => option.value === value))
    box.append(new Option(value, value));
  box.value = value;
}

function rolesIn(list: HTMLUListElement): readonly Role[] {
  return [...list.querySelectorAll('li')].map((row): Role => {
    const scope = part(row, 'scope').value;
    const state = part(row, 'state').value === 'eligible' ? ('eligible' as const) : ('active' as const);
    const role = part(row, 'role').value;
    const actions = part(row, 'action').value.split(/\s+/).filter(Boolean);
    return role === CUSTOM ? { custom: true, actions, scope, state } : { roleTemplateId: role, scope, state };
  });
}

function part(row: Element, name: string): HTMLInputElement | HTMLSelectElement {
  const found = row.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-role="${name}"]`);
  if (found === null) throw new TypeError(`a row of roles has no ${name}`);
  return found;
}
