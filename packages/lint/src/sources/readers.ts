/** The readers of every kind of source, one line each. */
import { callersReader } from './callers/read-callers.ts';
import { codeReader } from './code/read-code.ts';
import { manifestReader } from './manifest/read-manifest.ts';
import { policyReader } from './policy/read-policy.ts';
import { specReader } from './spec/read-spec.ts';
import type { SourceReader } from './sources.ts';

/** The readers. */
export const readers = [
  callersReader,
  codeReader,
  manifestReader,
  policyReader,
  specReader,
] as unknown as readonly SourceReader[];
