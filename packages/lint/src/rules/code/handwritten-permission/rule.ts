/** Flags the name of a PIM permission that is written by hand, and wrong. */
import { closestTo } from '@pim-precheck/precheck';
import { defineRule } from '../../../define-rule.ts';
import type { NamedPermission } from '../../../sources/code/code-source.ts';
import { permissionByName, permissionNames } from '../../../sources/manifest/known-permissions.ts';

/** What is meant as a permission of PIM, however it is spelt. */
const OF_PIM =
  /^Pr[ei]v\w*(?:As|El|Ac)\w*\.(?:[\w-]*(?:Read|Write|Remove|Cancel|Manage)[\w-]*(?:\.\w+)?|\w+\.Azure\w*|Azure\w*)$/i;
/** A slip changes no more than that at one place of a name. */
const MOST_CHANGED = 2;
const SHORTEST = 9;

/** A permission that is named in code is one that Graph knows. */
export const handwrittenPermission = defineRule({
  id: 'handwritten-permission',
  reads: 'code',
  meta: {
    summary: 'A permission that code names should be one that Graph has',
    rationale:
      'No compiler sees a slip in a permission that is written by hand. Asked for in a sign-in it is an error that names no mend; compared with the scopes of a token it is never there. Names of PIM permissions are held to the list however they are spelt; other names only in files that have to do with PIM, where they stand beside a permission of Graph, or behind its address, and are one slip away from another one.',
    category: 'code',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ permissions }, report) {
    for (const permission of permissions) {
      const { name, where, end, range } = permission;
      if (permissionByName(name)?.name === name || isFolded(name)) continue;
      if (!isOfPim(name) && !isSlip(permission)) continue;
      const meant = closestTo(name, permissionNames());
      const fix = meant === undefined ? undefined : { ...range, text: meant, title: `write \`${meant}\``, safe: false };
      report(
        where,
        `Graph has no permission \`${name}\`${meant === undefined ? '' : `: \`${meant}\` is meant, perhaps`}`,
        fix === undefined ? { end } : { end, fix },
      );
    }
  },
});

/** A name in small letters, as texts are compared without regard to case. */
function isFolded(name: string): boolean {
  return name === name.toLowerCase() && permissionByName(name) !== undefined;
}

/** Why not in small letters: keys of other things begin so, unless they end as a permission does. */
function isOfPim(name: string): boolean {
  return OF_PIM.test(name) && (name.startsWith('P') || /\.Azure\w*$/i.test(name));
}

function isSlip({ name, isOfGraph, beside }: NamedPermission): boolean {
  if (name.length < SHORTEST || permissionByName(name) !== undefined) return false;
  if (!isOfGraph && !beside.some((other) => permissionByName(other)?.name === other)) return false;
  return permissionNames().some((known) => isOneSlip(name.toLowerCase(), known.toLowerCase()));
}

/** Whether two names are the same but for a few letters at one place. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > MOST_CHANGED) return false;
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let after = 0;
  while (after < shorter - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  return Math.max(one.length, other.length) - before - after <= MOST_CHANGED;
}
