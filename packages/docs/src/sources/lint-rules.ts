/** The rules of the linter as it exports them: what each says of itself, and its cases. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DocsError } from '../docs-error.ts';
import type { SchemaNode } from './description.ts';
import { workspaceFolder } from './read-workspace.ts';

/** An example of a rule: it is run as a test there, and shown here. */
export interface RuleCase {
  readonly name: string;
  readonly code: string;
  readonly file?: string;
}

/** A rule. */
export interface LintRule {
  readonly id: string;
  readonly meta: {
    readonly summary: string;
    readonly rationale?: string;
    readonly category?: string;
    readonly severity?: string;
    readonly recommended?: boolean;
    readonly since?: string;
    readonly reads?: string;
    readonly messages?: Readonly<Record<string, string>>;
    readonly options?: SchemaNode;
    readonly source?: string | readonly string[];
  };
  readonly cases?: { readonly valid?: readonly RuleCase[]; readonly invalid?: readonly RuleCase[] };
}

/** Reads the rules; none while the linter has no source. */
export async function readLintRules(): Promise<readonly LintRule[]> {
  if (!existsSync(join(workspaceFolder, 'packages/lint/src/index.ts'))) return [];
  const linter = '@pim-precheck/lint';
  return rulesOf(((await import(linter)) as { readonly rules?: unknown }).rules);
}

/** The rules of a registry, which may be a list, a map or an object by id. */
export function rulesOf(registry: unknown): readonly LintRule[] {
  if (typeof registry !== 'object' || registry === null)
    throw new DocsError('RULES_UNREADABLE', 'the linter exports no `rules`');
  const list: readonly unknown[] =
    Symbol.iterator in registry ? [...(registry as Iterable<unknown>)] : Object.values(registry);
  return list.map((entry) => {
    const rule: unknown = Array.isArray(entry) ? entry[1] : entry;
    if (!isRule(rule)) throw new DocsError('RULES_UNREADABLE', 'a rule of the linter has no `id` or no `meta.summary`');
    return rule;
  });
}

function isRule(value: unknown): value is LintRule {
  const { id, meta } = value as { readonly id?: unknown; readonly meta?: { readonly summary?: unknown } };
  return typeof id === 'string' && typeof meta?.summary === 'string';
}
