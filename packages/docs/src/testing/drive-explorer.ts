/** Chooses facts in the explorer as a person would: through its boxes and buttons, and only where they differ. */
import type { Facts, Role } from '@pim-precheck/precheck';
import type { Page } from 'playwright-core';

/** What the form says, control by control: boxes, texts and ticks by the fact they stand for. */
interface FormState {
  readonly facts: Facts;
  readonly boxes: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  readonly roles: readonly string[];
}

const PERMISSIONS = '/caller/permissions';
const CREATOR = '/request/createdBy';

/** Makes the form say what the facts say; ids of people and scopes are those that the form offers. */
export async function chooseFacts(page: Page, facts: Facts): Promise<void> {
  let state = await readForm(page);
  for (const [pointer, text] of Object.entries(state.texts)) {
    const value = valueAt(facts, pointer);
    const wanted = typeof value === 'string' ? value : '';
    if (text !== wanted) await page.locator(`input[data-text="${pointer}"]`).fill(wanted);
  }
  for (const [pointer, shown] of Object.entries(state.boxes)) {
    const wanted = pointer === CREATOR ? creatorOf(facts) : valueAt(facts, pointer);
    const value = wanted === undefined ? '' : JSON.stringify(wanted);
    const box = page.locator(`select[data-fact="${pointer}"]`);
    if (value === OTHER) {
      if (shown === '' || shown === CALLER) await box.selectOption({ label: 'someone else' });
    } else if (shown !== value) await box.selectOption(value);
  }
  state = await readForm(page);
  await choosePermissions(page, facts, state);
  await chooseRoles(page, facts.caller.roles, state);
}

/** The facts that the form says. */
export async function factsIn(page: Page): Promise<Facts> {
  return JSON.parse(await page.inputValue('#facts-json')) as Facts;
}

const OTHER = '"@someone"';
const CALLER = '"@caller"';

function creatorOf({ caller, request }: Facts): string | undefined {
  if (request?.createdBy === undefined) return undefined;
  return request.createdBy === caller.id ? '@caller' : '@someone';
}

async function readForm(page: Page): Promise<FormState> {
  return page.evaluate(() => {
    const all = <T extends HTMLElement>(selector: string): readonly T[] => [...document.querySelectorAll<T>(selector)];
    const byFact = (controls: readonly (HTMLInputElement | HTMLSelectElement)[], name: string) =>
      Object.fromEntries(controls.map((control) => [control.dataset[name] ?? '', control.value]));
    return {
      facts: JSON.parse((document.querySelector('#facts-json') as HTMLTextAreaElement).value) as Facts,
      boxes: byFact(all<HTMLSelectElement>('select[data-fact]'), 'fact'),
      texts: byFact(all<HTMLInputElement>('input[data-text]'), 'text'),
      ticked: all<HTMLInputElement>('input[type=checkbox]:checked').map((box) =>
        box.dataset['unknown'] === undefined ? box.value : `unknown ${box.dataset['unknown']}`,
      ),
      roles: all('.role-row').map(({ textContent }) => textContent),
    };
  });
}

async function choosePermissions(page: Page, { caller }: Facts, { ticked, facts }: FormState): Promise<void> {
  const unknown = page.locator(`input[data-unknown="${PERMISSIONS}"]`);
  if (caller.permissions === undefined) return unknown.setChecked(true);
  if (ticked.includes(`unknown ${PERMISSIONS}`)) await unknown.setChecked(false);
  const held = facts.caller.permissions ?? [];
  const wrong = [
    ...caller.permissions.filter((name) => !held.includes(name)),
    ...held.filter((name) => caller.permissions?.includes(name) === false),
  ];
  for (const name of wrong) await page.locator(`input[data-item="${PERMISSIONS}"][value="${name}"]`).click();
}

async function chooseRoles(page: Page, roles: readonly Role[] | undefined, state: FormState): Promise<void> {
  if (JSON.stringify(roles) === JSON.stringify(state.facts.caller.roles)) return;
  for (const _ of state.roles) await page.getByRole('button', { name: 'Remove' }).last().click();
  if (roles === undefined) {
    await page.locator('#roles-known').selectOption('unknown');
    return;
  }
  if (state.facts.caller.roles === undefined) await page.locator('#roles-known').selectOption('complete');
  for (const role of roles) {
    await page.getByRole('button', { name: 'Add a role' }).click();
    const row = page.locator('.role-row').last();
    const box = (name: string) => row.locator(`[data-role="${name}"]`);
    await box('role').selectOption('custom' in role ? 'custom' : role.roleTemplateId);
    if ('custom' in role) await box('action').fill(role.actions.join(' '));
    if (role.scope !== '/') await box('scope').selectOption({ label: scopeLabel(role.scope) });
    if (role.state === 'eligible') await box('state').selectOption(role.state);
  }
}

function scopeLabel(scope: string): string {
  return scope.startsWith('/administrativeUnits/') ? 'an administrative unit' : 'this group alone';
}

function valueAt(facts: Facts, pointer: string): unknown {
  type Tree = Readonly<Record<string, unknown>> | undefined;
  const [section = '', key] = pointer.slice(1).split('/');
  const value = (facts as unknown as Tree)?.[section];
  return key === undefined ? value : (value as Tree)?.[key];
}
