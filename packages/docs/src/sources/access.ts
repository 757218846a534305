/** The `x-access` that `openapi/access.overlay.yaml` puts on operations: who may call each, where, and on whose word. */
import { parse } from 'yaml';
import { DocsError } from '../docs-error.ts';
import { readText } from './read-workspace.ts';

/** The kinds of caller. */
export type CallerKind = 'delegatedWork' | 'delegatedPersonal' | 'application';

/** The permissions of an operation for one kind of caller. */
export interface PermissionRule {
  readonly least: readonly string[];
  readonly higher?: readonly string[];
  readonly observed?: readonly string[];
}

/** Values of the conditions under which something holds, for example `groupKind: ordinary`. */
export type When = Readonly<Record<string, string>>;

/** One way to have authority: a standing, roles at a scope, or an action of a custom role. */
export interface Grant {
  readonly relation?: 'owner' | 'member';
  readonly roles?: readonly string[];
  readonly action?: string;
  readonly scope?: string;
  readonly when?: When;
  readonly fact?: string;
  readonly sources?: readonly string[];
}

/** A fact that splits groups or requests into kinds. */
export interface Condition {
  readonly fact: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly nouns: Readonly<Record<string, string>>;
}

/** Where two pages answer differently. */
export interface Disagreement extends Grant {
  readonly note: string;
}

/** Who can undo the outcome without PIM. */
export interface OverrideGrant extends Grant {
  readonly groupTypes?: { readonly includes?: string; readonly excludes?: string };
}

/** Whose word is enough. */
export interface Authority {
  readonly callers: readonly CallerKind[];
  readonly sources: readonly string[];
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly anyOf: readonly Grant[];
  readonly unsettled: readonly (Grant & { readonly same?: readonly string[]; readonly reason: string })[];
  readonly disagreements: readonly Disagreement[];
  readonly lookalikeActions: { readonly patterns: readonly string[]; readonly sources: readonly string[] };
  readonly override: {
    readonly when: When;
    readonly sources: readonly string[];
    readonly grants: readonly OverrideGrant[];
  };
}

/** How a fact is read. */
export interface FactRead {
  readonly get?: string;
  readonly post?: string;
  readonly claim?: string;
  readonly parameters?: string;
}

/** Everything the overlay says about one operation; only cancels have all of it. */
export interface Access {
  readonly operation?: 'assignmentScheduleRequest.cancel' | 'eligibilityScheduleRequest.cancel';
  readonly sources: readonly string[];
  readonly clouds?: readonly string[];
  readonly permission: Readonly<Partial<Record<CallerKind, PermissionRule>>> & {
    readonly observedSources?: readonly string[];
  };
  readonly authority?: Authority;
  readonly state?: { readonly sources: readonly string[] };
  readonly reads?: Readonly<Record<string, FactRead>>;
}

interface OverlayAction {
  readonly target: string;
  readonly update: { readonly 'x-access'?: Access };
}

const TARGET = /^\$\.paths\[(?:'([^']*)'|"([^"]*)")\]\.(get|post|put|patch|delete)$/;

/** Reads the overlay: access by `METHOD path`. */
export function readAccess(): ReadonlyMap<string, Access> {
  const { actions } = parse(readText('openapi/access.overlay.yaml'), { merge: true }) as {
    readonly actions: readonly OverlayAction[];
  };
  const byCall = new Map<string, Access>();
  for (const { target, update } of actions) {
    const [, single, double, method = ''] = TARGET.exec(target) ?? [];
    const path = single ?? double;
    if (path === undefined)
      throw new DocsError('OVERLAY_TARGET_UNREADABLE', `the overlay target \`${target}\` is not a path and a method`);
    const access = update['x-access'];
    if (access !== undefined) byCall.set(`${method.toUpperCase()} ${path}`, access);
  }
  return byCall;
}
