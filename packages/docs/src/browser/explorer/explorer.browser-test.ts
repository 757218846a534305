/** The explorer in a real browser: the engine's verdict over the whole decision table, by mouse, keyboard and link. */
import { decide, type Decision, type Facts } from '@pim-precheck/precheck';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyCase } from '../../pages/reason/reason-examples.ts';
import { readCatalog } from '../../sources/catalog.ts';
import { readDescription } from '../../sources/description.ts';
import { findChromium } from '../../testing/chromium.ts';
import { chooseFacts, factsIn } from '../../testing/drive-explorer.ts';
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

  test('gives the same verdicts where every case is chosen in the form, and the address holds each', async () => {
    const cases = everyCase({ catalog: readCatalog(), description: readDescription() });
    await page.goto(`${site.url}explorer.html`);
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const facts of cases) {
      await chooseFacts(page, facts);
      const decision = await shown();
      const expected = decide(facts);
      const codes = ({ verdict, reasons }: Decision): string => [verdict, ...reasons.map(({ code }) => code)].join(' ');
      seen.add(`${facts.operation ?? ''} ${facts.caller.kind} ${expected.verdict}`);
      if (codes(decision) !== codes(expected)) wrong.push(`${codes(decision)} for ${JSON.stringify(facts)}`);
      const chosen = await factsIn(page);
      expect(decision).toEqual(decide(chosen));
      expect(JSON.parse(decodeURIComponent(new URL(page.url()).hash.slice(1)))).toEqual(chosen);
    }
    expect(wrong).toEqual([]);
    for (const operation of ['assignmentScheduleRequest.cancel', 'eligibilityScheduleRequest.cancel'])
      for (const kind of [
        'delegatedWork allow',
        'delegatedWork indeterminate',
        'application allow',
        'delegatedPersonal deny',
      ])
        expect(seen).toContain(`${operation} ${kind}`);
  }, 300_000);

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

  test('goes back by one choice at a time, and forward again', async () => {
    await page.goto(`${site.url}explorer.html`);
    await page.getByLabel('Is the caller an active owner').selectOption('yes');
    const owner = await shown();
    expect(owner.verdict).toBe('allow');
    await page.getByLabel('Status').selectOption('Provisioned');
    const ended = await shown();
    await page.goBack();
    expect(await shown()).toEqual(owner);
    expect(await page.getByLabel('Status').inputValue()).toBe('"PendingApproval"');
    await page.goForward();
    expect(await shown()).toEqual(ended);
  });

  test.each([
    ['cut off', '#%7B%22caller%22%3A%7B%22ki', 'it is not JSON'],
    ['of signs that no address has', '#%E0%A4%A', 'cut off or changed'],
    ['of another kind of thing', '#decision-table', 'it is not JSON'],
    ['of facts that are none', `#${encodeURIComponent('{"caller":{"kind":"robot"}}')}`, '/caller/kind'],
  ])('an address that is %s is answered with a sentence, and the case to start from', async (_name, hash, part) => {
    await page.goto('about:blank');
    await page.goto(`${site.url}explorer.html${hash}`);
    expect(await page.locator('#address-fault').isVisible()).toBe(true);
    expect(await page.textContent('#address-fault')).toContain(part);
    expect((await shown()).verdict).toBe('deny');
    await page.getByLabel('Is the caller an active owner').selectOption('yes');
    expect(await page.locator('#address-fault').isVisible()).toBe(false);
    expect((await shown()).verdict).toBe('allow');
  });

  test('a policy tightens the verdict, is in the address, and its faults are told with their line', async () => {
    await page.goto('about:blank');
    await page.goto(`${site.url}explorer.html`);
    await page.getByLabel('Is the caller an active owner').selectOption('yes');
    await page.getByLabel('Access asked for').selectOption('ownership');
    expect((await shown()).verdict).toBe('allow');
    await page.getByText('Decide with a policy of your own').click();
    await page.getByRole('button', { name: 'Show an example' }).click();
    const tightened = await shown();
    expect(tightened.verdict).toBe('deny');
    expect(tightened.reasons.map(({ code }) => code)).toContain('policy/tightened');
    await page.reload();
    expect(await shown()).toEqual(tightened);
    await page.getByLabel(/Rules in YAML/).fill('rules:\n  - id: x\n    effect: allow\n');
    expect(await page.textContent('#policy-fault')).toMatch(/line [23]: /);
    expect((await shown()).verdict).toBe('allow');
    await page.getByLabel(/Rules in YAML/).fill('');
    expect(await page.textContent('#policy-fault')).toBe('');
  });

  test('a row of the table to start from is a link to its case', async () => {
    await page.goto(`${site.url}explorer.html`);
    await page.getByText('Start from a row of the decision table').click();
    await page.getByRole('link', { name: 'Global Administrator' }).click();
    expect((await shown()).verdict).toBe('indeterminate');
    expect((await factsIn(page)).caller.roles).toHaveLength(1);
  });

  test('no request left the origin and nothing was reported on the console', () => {
    expect(site.faults).toEqual([]);
  });
});
