/** Tells of two steps of a workflow whether what one asks about may be what the other cancels. */
import { plainExpression, type Step } from '../snippets/snippet.ts';

/** Names of what says nothing about which request is meant. */
const EVERYWHERE =
  /token|auth|header|api|url|root|base|graph|host|pim|key|secret|tenant|client|home|path|version|kind/i;

/** What the names in some commands stand for: what a workflow is handed, or undefined for others. */
export function subjectsIn(commands: readonly string[], step: Step | undefined): readonly (string | undefined)[] {
  return commands.flatMap((text) =>
    [...text.matchAll(/\$\{?(?:env:)?(\w+)/gi)].flatMap(([, name = '']) => {
      const given = /^E_/.test(name) ? plainExpression(name.slice(1)) : step?.given?.get(name);
      // Why only these: what else a workflow knows may come of the same.
      const own = /^(?:github_event_)?((?:inputs|parameters)_\w+)$/.exec(given ?? '')?.[1];
      if (own === undefined) return EVERYWHERE.test(given ?? name) ? [] : [undefined];
      return EVERYWHERE.test(own.replace(/^\w+?_/, '')) ? [] : [own];
    }),
  );
}

/** Whether they may be the same: not where all are known and none is of both. */
export function mayShare(asked: readonly (string | undefined)[], cancelled: readonly (string | undefined)[]): boolean {
  if (asked.length === 0 || cancelled.length === 0) return true;
  if ([...asked, ...cancelled].includes(undefined)) return true;
  return asked.some((one) => cancelled.includes(one));
}
