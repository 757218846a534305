/** What stands around the facts of the explorer: cases to start from, and the policy of an organisation. */
import type { Facts } from '@pim-precheck/precheck';
import { escapeHtml } from '../../render/escape-html.ts';
import type { Sources } from '../../sources/site-sources.ts';
import { decideCells } from '../operation/decision-table.ts';

/** Cases of the decision table to start from, each a link to itself. */
export function startingPoints({ description }: Sources): string {
  const access = description.operations.find((operation) => operation.access.operation !== undefined)?.access;
  const rows = access === undefined ? [] : decideCells(access);
  const items = rows.flatMap(({ caller, cells }) => {
    const facts = cells[0]?.facts;
    return facts === undefined ? [] : [`<li><a href="${linkTo(facts)}">${escapeHtml(caller)}</a></li>`];
  });
  return `<details class="starts"><summary>Start from a row of the decision table</summary><ul>\n${items.join('\n')}\n</ul></details>`;
}

function linkTo(facts: Facts): string {
  return escapeHtml(`#${encodeURIComponent(JSON.stringify(facts))}`);
}

/** An example of a policy, in the words of the guide. */
export const EXAMPLE_POLICY = `rules:
  - id: own-requests
    effect: indeterminate
    message: have a second person look at it
    owner: identity platform team
    when:
      request.createdBy: { sameAs: caller.id }
  - id: no-owner-access
    effect: deny
    message: requests for ownership are cancelled by the platform team alone
    owner: identity platform team
    when:
      request.accessId: owner
`;

/** The box for a policy; closed, since most have none. */
export function policyPart(): string {
  return `<fieldset class="policy"><legend>Organisation policy</legend>
<details id="policy-box"><summary>Decide with a policy of your own</summary>
<p><label for="policy-text">Rules in YAML or JSON, as in <code>precheck.policy.yaml</code></label>
<textarea id="policy-text" rows="12" spellcheck="false" aria-describedby="policy-note"></textarea></p>
<p class="explorer-fault" id="policy-fault" role="alert"></p>
<p id="policy-note" class="soft">A policy can only tighten the verdict. <a href="guides/organisation-policy.html">How to write one</a></p>
<p><label for="policy-now">The moment of the decision, for rules about time</label>
<input id="policy-now" data-text="/now" type="text" spellcheck="false" autocomplete="off" maxlength="40" placeholder="2026-12-24T12:00:00Z"></p>
<p><button type="button" class="top-button" id="policy-example" data-example="${escapeHtml(EXAMPLE_POLICY)}">Show an example</button></p>
</details></fieldset>`;
}
