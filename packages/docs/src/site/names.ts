/** The names that become links wherever they stand in inline code: codes and permissions have one page each. */
import { caveats, reasons } from '@pim-precheck/precheck';
import { commandPath } from '../pages/command-pages.ts';
import { slugOf } from '../render/headings.ts';
import type { Sources } from '../sources/site-sources.ts';

/** Addresses by name. */
export function namesOf({ catalog, commands, lintRules }: Sources): ReadonlyMap<string, string> {
  return new Map([
    ...Object.keys(reasons).map((code) => [code, `/reasons/${code}.md`] as const),
    ...Object.keys(caveats).map((code) => [code, `/caveats/${code}.md`] as const),
    ...catalog.permissions.map(({ id }) => [id, `/facts/permissions.md#${slugOf(id)}`] as const),
    ...lintRules.map(({ id }) => [id, `/rules/${id}.md`] as const),
    ...commands.slice(1).map(({ name }) => [name, `/${commandPath(name)}.md`] as const),
  ]);
}
