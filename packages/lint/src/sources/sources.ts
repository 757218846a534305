/** The kinds of source that rules look at, and what reads each. */
import type { TextFile } from '../text-file.ts';
import type { SuppressionSource } from '../suppressions/suppression-source.ts';
import type { CallersSource } from './callers/callers-source.ts';
import type { CodeSource } from './code/code-source.ts';
import type { ConfigSource } from './config/config-source.ts';
import type { FaultSource } from './fault-source.ts';
import type { ManifestSource } from './manifest/manifest-source.ts';
import type { PipelineSource } from './pipeline/pipeline-source.ts';
import type { PolicySource } from './policy/policy-source.ts';
import type { SpecSource } from './spec/spec-source.ts';

/** What a rule is given, by the kind of source that it reads. */
export interface Sources {
  readonly callers: CallersSource;
  readonly code: CodeSource;
  readonly config: ConfigSource;
  /** Made by the linter of what it could not read. */
  readonly faults: FaultSource;
  readonly manifest: ManifestSource;
  readonly pipeline: PipelineSource;
  readonly policy: PolicySource;
  readonly spec: SpecSource;
  /** Made by the linter once the other rules have run. */
  readonly suppressions: SuppressionSource;
}

/** The name of a kind of source. */
export type SourceKind = keyof Sources;

/** Finds the sources of one kind; what reads them is loaded apart, since most runs know most findings already. */
export interface SourceReader<K extends SourceKind = SourceKind> {
  readonly kind: K;
  /** Whether a file may be of this kind, by its path alone. */
  readonly takes: (path: string) => boolean;
  /** Whether a file that was taken is of this kind, by its text; cheap, as it runs on every one. Absent: it is. */
  readonly recognises?: (file: TextFile) => boolean;
  /** The folders whose files make one source with a file, the one that names the source first; else each file makes its own. */
  readonly folders?: (path: string) => readonly string[];
  /** The files that reading a file needs besides, such as those that it imports; they are handed over after it. */
  readonly beside?: (file: TextFile) => readonly string[];
  /** Loads what reads these files, with the grammars that they need; asked before each read, so it has to be cheap again. */
  readonly load: (files: readonly TextFile[]) => Promise<ReadSource<K>>;
}

/** Reads a source; a DocumentError becomes a finding. */
export type ReadSource<K extends SourceKind = SourceKind> = (
  files: readonly TextFile[],
  unreadable: Unreadable,
) => Sources[K];

/** Takes a file that cannot be parsed, where the rest of its source still can be. */
export type Unreadable = (error: Error) => void;
