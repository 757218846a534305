/** The page of the explorer: its form, made from the catalogue, and what to do where no script runs. */
import { escapeHtml } from '../../render/escape-html.ts';
import type { Page } from '../../site/page.ts';
import type { Sources } from '../../sources/site-sources.ts';
import { callerNames } from '../../text/words.ts';
import { policyPart, startingPoints } from './explorer-extras.ts';
import { checks, choice, type Option, part, selectBox, textField, UNKNOWN, yesNo } from './explorer-controls.ts';

const SOMEONE_ELSE = '1f2a9c0e-3d4b-4a57-9a53-8a2b6f1f0c11';

/** The page that the explorer's script brings to life. */
export function explorerPage(sources: Sources): Page {
  return {
    path: 'explorer',
    section: 'start',
    title: 'Can I cancel?',
    sources: [
      'openapi/access.overlay.yaml',
      'openapi/catalog/directory-roles.json',
      'openapi/catalog/request-statuses.json',
    ],
    summary: 'Asks the engine in the browser whether a cancel would be accepted; nothing is sent anywhere.',
    app: { script: 'explorer', html: explorerForm(sources) },
    body: `The engine of \`precheck\` runs in this page. Nothing that you enter leaves it: the page is not allowed to open a connection. Its address holds what you chose, so it can be shared. What is unknown may stay unknown: the verdict then says which fact is missing.`,
  };
}

function explorerForm(sources: Sources): string {
  return `<noscript><p>The explorer needs a script. The <a href="operations/cancel-an-assignment-request.html#decision-table">decision table</a> has the same answers without one, and so has <code>npx precheck check --facts facts.json</code>.</p></noscript>
<div id="explorer" hidden>
<p class="explorer-fault" id="address-fault" role="alert" hidden></p>
${startingPoints(sources)}
<div class="explorer">
<div class="explorer-form" role="form" aria-label="Facts">
${part('Caller', callerControls(sources))}
${part('Roles', roleControls(sources))}
${part('Group', groupControls())}
${part('Request', requestControls(sources))}
${policyPart()}
</div>
<div class="explorer-side">
<div class="explorer-verdict"><h2 class="visually-hidden" id="answer-title">Verdict</h2>
<p id="answer-verdict" role="status"></p></div>
<section class="explorer-answer" aria-labelledby="answer-title">
<div id="answer"></div>
<details><summary>Facts as JSON</summary><label for="facts-json">What the form says; it can be edited</label>
<textarea id="facts-json" rows="16" spellcheck="false"></textarea><p class="explorer-fault" id="facts-fault" role="alert"></p></details>
<details><summary>Decision as JSON</summary><div class="code"><div class="code-bar"><span>JSON</span></div><pre tabindex="0"><code id="decision-json"></code></pre></div></details>
<p class="buttons"><button type="button" class="top-button" id="copy-link">Copy a link to this case</button> <button type="button" class="top-button" id="start-over">Start over</button></p>
</section>
</div>
</div>
</div>`;
}

function callerControls({ description }: Sources): readonly string[] {
  const cancels = description.operations.flatMap(({ access, summary }) =>
    access.operation === undefined
      ? []
      : [{ id: access.operation, summary, permission: access.permission.delegatedWork }],
  );
  const least = cancels.flatMap(({ permission }) => permission?.least ?? []);
  const observed = cancels.flatMap(({ permission }) => permission?.observed ?? []);
  return [
    selectBox(
      'Operation',
      '/operation',
      cancels.map(({ id, summary, permission }) => choice(id, summary, { permission: permission?.least[0] ?? '' })),
    ),
    selectBox(
      'Who calls',
      '/caller/kind',
      Object.entries(callerNames).map(([kind, name]) => choice(kind, name)),
    ),
    checks('Permissions in the token', '/caller/permissions', 'The token was not read', [
      ...new Set([...least, ...observed]),
    ]),
    textField('Object id of the caller', '/caller/id'),
  ];
}

function roleControls({ catalog }: Sources): readonly string[] {
  const roles = catalog.roles.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const names = roles.map(({ id, name }) => `<option value="${id}">${escapeHtml(name)}</option>`).join('');
  return [
    `<p><label for="roles-known">Directory roles of the caller</label>
<select id="roles-known"><option value="complete">those below, and no other</option><option value="open">those below, perhaps more</option><option value="unknown">unknown</option></select></p>
<ul id="roles"></ul>
<p><button type="button" class="top-button" id="add-role">Add a role</button></p>
<template id="role-row"><li class="role-row">
<select aria-label="Role" data-role="role">${names}<option value="custom">a custom role with an action</option></select>
<input type="text" aria-label="Action of the custom role" data-role="action" list="role-actions" value="">
<select aria-label="Scope" data-role="scope"><option value="/">whole directory</option><option value="/administrativeUnits/0f4f7b3e-4a4c-4d9b-8f7a-2f5f6a1b9c10">an administrative unit</option><option value="/5c1d0c5e-58a9-4b5c-9a1e-2a7d6f0c3b11">this group alone</option></select>
<select aria-label="State" data-role="state"><option value="active">active</option><option value="eligible">eligible</option></select>
<button type="button" class="top-button" data-role="remove">Remove</button>
</li></template>
<datalist id="role-actions">${actionOptions(catalogActions(roles))}</datalist>`,
  ];
}

function catalogActions(roles: readonly { readonly groupActions: readonly string[] }[]): readonly string[] {
  return [...new Set(roles.flatMap(({ groupActions }) => groupActions))].sort();
}

function actionOptions(actions: readonly string[]): string {
  return actions.map((action) => `<option value="${escapeHtml(action)}"></option>`).join('');
}

function groupControls(): readonly string[] {
  return [
    yesNo('Is it role-assignable', '/group/isAssignableToRole'),
    yesNo('Is the caller an active owner', '/group/callerIsOwner'),
    yesNo('Is the caller an active member', '/group/callerIsMember'),
    selectBox('How the caller is a member', '/group/membership', [
      UNKNOWN,
      choice('direct', 'directly'),
      choice('nested', 'through another group'),
    ]),
    checks('What the caller can activate', '/group/callerEligible', 'Not known', ['member', 'owner']),
    selectBox('Kind', '/group/groupTypes', [
      UNKNOWN,
      { value: ['Unified'], name: 'Microsoft 365 group' },
      { value: [], name: 'security group' },
    ]),
    yesNo('Is it in a restricted management unit', '/group/isManagementRestricted'),
  ];
}

function requestControls({ catalog }: Sources): readonly string[] {
  const statuses: readonly Option[] = [
    UNKNOWN,
    ...catalog.statuses.map(({ id }) => choice(id, id)),
    choice('SomethingElse', 'another text'),
  ];
  return [
    selectBox('Status', '/request/status', statuses),
    selectBox('Access asked for', '/request/accessId', [
      UNKNOWN,
      choice('member', 'membership'),
      choice('owner', 'ownership'),
    ]),
    selectBox('Who made it', '/request/createdBy', [
      UNKNOWN,
      choice('@caller', 'the caller'),
      choice(SOMEONE_ELSE, 'someone else'),
    ]),
    selectBox('Does Graph know it', '/request/found', [
      { value: undefined, name: 'yes' },
      { value: false, name: 'no, 404' },
    ]),
    textField('Id of the request', '/request/id'),
  ];
}
