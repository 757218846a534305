/** Flags ids and names that are no permission of Microsoft Graph. */
import { closestTo } from '@pim-precheck/precheck';
import { roles } from '../../../generated/catalogue.ts';
import { GRAPH_PERMISSIONS_READ_ON } from '../../../generated/graph-permissions.ts';
import { permissionNames } from '../../../sources/manifest/known-permissions.ts';
import type { Ask } from '../../../sources/manifest/manifest-source.ts';
import { defineRule } from '../../../define-rule.ts';

/** A permission has to be one that Microsoft Graph has. */
export const permissionIsKnown = defineRule({
  id: 'permission-is-known',
  reads: 'manifest',
  meta: {
    summary: 'A permission has to be one that Microsoft Graph has',
    rationale: `An id or a name that Graph does not know is refused when the configuration is applied, or at consent; so is a name that is looked up among the application roles or the delegated scopes where it is only the other. Keys of maps are compared exactly, capitals too. What Graph knows is the list that it had on ${GRAPH_PERMISSIONS_READ_ON}: a permission that is newer is flagged wrongly.`,
    category: 'manifest',
    severity: 'warning',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ asks }, report) {
    for (const ask of asks) {
      const { where, end } = ask;
      const fault = faultOf(ask);
      if (fault !== undefined) report(where, fault, { end });
    }
  },
});

function faultOf({ api, permission, id, name, form }: Ask): string | undefined {
  if (api !== 'graph') return undefined;
  if (permission === undefined && name !== undefined) {
    const closest = closestTo(name, permissionNames());
    return closest === undefined
      ? unlisted(`the name \`${name}\``)
      : `Microsoft Graph has no permission \`${name}\`; did you mean \`${closest}\`?`;
  }
  if (permission === undefined && id !== undefined) return unknownId(id);
  if (permission === undefined || name === undefined || id !== undefined || form === undefined) return undefined;
  if (permission[form] !== undefined) return undefined;
  return form === 'application'
    ? `${permission.name} is a delegated scope only; an application cannot hold it by itself`
    : `${permission.name} is an application role only; nobody can consent to it for a user`;
}

function unknownId(id: string): string {
  const role = roles.find((known) => known.id === id);
  if (role !== undefined) return `\`${id}\` is the template id of the directory role ${role.name}, not a permission`;
  return GUID.test(id)
    ? unlisted(`the id \`${id}\``)
    : `\`${id}\` is not the id of a permission; write the id, not the name`;
}

/** Why not that there is none: Graph gets new ones every month. */
function unlisted(what: string): string {
  return `no permission of Microsoft Graph had ${what} on ${GRAPH_PERMISSIONS_READ_ON}; it is misspelt, withdrawn or newer`;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
