/** The readers of every kind of source, one line each. */
import { codeReader } from './code/read-code.ts';
import { policyReader } from './policy/read-policy.ts';
import type { SourceReader } from './sources.ts';

/** The readers. */
export const readers = [codeReader, policyReader] as unknown as readonly SourceReader[];
