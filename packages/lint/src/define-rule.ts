/** What a lint rule is: what it says about itself, and the function that looks. */
import type { Place } from './place.ts';
import type { RuleOptions, Severity } from './severity.ts';
import type { SourceKind, Sources } from './sources/sources.ts';

export type { RuleOptions, Severity };

/** What a rule is about; the folder that its own folder lies in. */
export type Category = 'caller' | 'code' | 'config' | 'manifest' | 'policy' | 'spec';

/** A mend: what to put in the place of which characters of the file, offsets counted in UTF-16 units from 0. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the mend does, for people; an unsafe one may change what the program does. */
  readonly title: string;
  readonly safe: boolean;
}

/** What a finding may add to its place and its message. */
export interface FindingDetails {
  /** Where the fault ends; without it, it is a point. */
  readonly end?: Place;
  readonly fix?: Fix;
  /** Steps that lead to the fault, in order. */
  readonly because?: readonly { readonly where: Place; readonly message: string }[];
}

/** Takes a finding: where, what, and what else is known. */
export type Report = (where: Place, message: string, details?: FindingDetails) => void;

/** What a rule says about itself. */
export interface RuleMeta {
  readonly summary: string;
  readonly rationale: string;
  readonly category: Category;
  readonly severity: Severity;
  /** From 0.1 to 10.0, as code scanning counts; absent where the rule is not about security. */
  readonly securitySeverity?: number;
  /** How sure a finding is: low where the rule has to guess. */
  readonly confidence: 'high' | 'low' | 'medium';
  /** In the preset `recommended`; every rule is in `strict`. */
  readonly recommended: boolean;
  /** Whether some of its findings can be mended, and by `--fix` or only by `--fix-unsafe`. */
  readonly fixable?: 'safe' | 'unsafe';
  readonly since: string;
  /** What the rule rests on: an id of the catalogue's sources, or an address. */
  readonly source?: string;
  /** JSON Schema of an object, with a default for each property. */
  readonly options?: OptionsSchema;
}

/** The schema of a rule's options, a JSON Schema. */
export interface OptionsSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: Readonly<Record<string, OptionSchema>>;
}

/** The schema of one option: the part of JSON Schema that options need. */
export type OptionSchema = { readonly description: string } & (
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'integer'; readonly default: number; readonly minimum: number }
  | { readonly type: 'string'; readonly default: string; readonly enum?: readonly string[] }
  | { readonly type: 'array'; readonly default: readonly string[]; readonly items: { readonly type: 'string' } }
);

/** A lint rule. */
export interface Rule<K extends SourceKind = SourceKind> {
  readonly id: string;
  /** The kind of source that it looks at. */
  readonly reads: K;
  readonly meta: RuleMeta;
  readonly check: (source: Sources[K], report: Report, options: RuleOptions) => void;
}

/** A rule with the examples that it is tested with and that its page shows. */
export type TestedRule = Rule & { readonly cases: readonly RuleCase[] };

/** Makes a rule; its id is the name of its folder. */
export function defineRule<K extends SourceKind>(rule: Rule<K>): Rule {
  // Why the cast: the linter hands a rule only the kind that it reads, which a list of rules cannot say in types.
  return rule as unknown as Rule;
}

/** An example of a rule: files by path, and the findings expected, as `file:line:column message`. */
export interface RuleCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
  readonly options?: RuleOptions;
}
