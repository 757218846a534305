/** The explorer in a real browser: the engine's verdict over the whole decision table, by mouse, keyboard and link. */
import { decide, type Decision, type Facts } from '@pim-precheck/precheck';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyCase } from '../../pages/reason/reason-examples.ts';
import { readCatalog } from '../../sources/catalog.ts';
import { readDescription } from '../../sources/description.ts';
import { findChromium } from '../../testing/chromium.ts';
import { openSite, type OpenSite } from '../../testing/site-in-browser.ts';

const executable = findChromium();

describe.skipIf(executable === undefined)('the explorer', () => {
  let site: OpenSite;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(executable ?? '');
    page = await site.newPage();
    await page.goto(`${site.url}explorer.html`);
  });
  afterAll(() => site.close());

  const shown = async (): Promise<Decision> => JSON.parse((await page.textContent('#decision-json')) ?? '') as Decision;

  test("gives the engine's decision for every case of the decision tables", async () => {
    const cases = everyCase({ catalog: readCatalog(), description: readDescription() });
    expect(cases.length).toBeGreaterThan(200);
    const decisions = await page.evaluate(async (all) => {
      const answers: string[] = [];
      for (const facts of all) {
        const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = `#${encodeURIComponent(JSON.stringify(facts))}`;
        await changed;
        answers.push(document.querySelector('#decision-json')?.textContent ?? '');
      }
      return answers;
    }, cases);
    expect(decisions.map((text) => JSON.parse(text) as Decision)).toEqual(cases.map((facts) => decide(facts)));
  });

  test('the form shows the facts of a link and gives them back unchanged', async () => {
    const facts: Facts = {
      operation: 'eligibilityScheduleRequest.cancel',
      cloud: 'usGovL4',
      caller: {
        kind: 'delegatedWork',
        id: 'me',
        permissions: ['PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup'],
        roles: [
          { roleTemplateId: 'fdd7a751-b60b-444a-984c-02652fe8fa1c', scope: '/', state: 'eligible' },
          { custom: true, actions: ['microsoft.directory/groups/members/update'], scope: '/', state: 'active' },
        ],
      },
      group: { isAssignableToRole: false, callerIsOwner: false, groupTypes: ['Unified'] },
      request: { status: 'Granted', accessId: 'owner', createdBy: 'me' },
    };
    await page.goto(`${site.url}explorer.html#${encodeURIComponent(JSON.stringify(facts))}`);
    expect(JSON.parse(await page.inputValue('#facts-json'))).toEqual(facts);
    await page.getByLabel('Access asked for').selectOption('membership');
    expect(await shown()).toEqual(decide({ ...facts, request: { ...facts.request, accessId: 'member' } }));
  });

  test('works by keyboard alone: a role is added, and the verdict is announced', async () => {
    await page.goto(`${site.url}explorer.html`);
    await page.getByRole('button', { name: 'Start over' }).press('Enter');
    expect((await shown()).verdict).toBe('deny');
    await page.getByRole('button', { name: 'Add a role' }).press('Enter');
    await page.keyboard.type('Groups Adm');
    expect((await shown()).verdict).toBe('allow');
    expect(await page.getByRole('status').first().textContent()).toBe(
      'Allow Graph will accept the cancel, as far as its documentation goes.',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('elig');
    const decision = await shown();
    expect(decision.verdict).toBe('deny');
    expect(decision.remedies[0]?.summary).toBe('activate the eligible role Groups Administrator');
  });

  test('shows the commands of a remedy when it is opened', async () => {
    await page.goto(`${site.url}explorer.html`);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.locator('summary', { hasText: 'become a member of the group' }).press('Enter');
    await page.getByRole('tab', { name: 'PowerShell' }).click();
    const command = (await shown()).remedies[0]?.commands.powershell ?? '';
    expect(command).toContain('New-MgGroupMember');
    expect(await page.getByRole('tabpanel').locator('code').textContent()).toBe(command);
  });

  test('keeps what was chosen in the address, through a reload', async () => {
    await page.goto(`${site.url}explorer.html`);
    await page.getByLabel('Is the caller an active owner').selectOption('yes');
    await page.getByLabel('Status').selectOption('Provisioned');
    const before = await shown();
    expect(before.verdict).toBe('deny');
    await page.reload();
    expect(await shown()).toEqual(before);
  });

  test('says what is wrong with facts that are not facts, and keeps the last decision', async () => {
    await page.goto(`${site.url}explorer.html`);
    const before = await shown();
    await page.getByText('Facts as JSON').click();
    await page.fill('#facts-json', '{"caller": {"kind": "robot"}}');
    expect(await page.textContent('#facts-fault')).toContain('/caller/kind');
    expect(await shown()).toEqual(before);
  });

  test('no request left the origin and nothing was reported on the console', () => {
    expect(site.faults).toEqual([]);
  });
});
