/** The readers of every kind of source, one line each. */
import { policyReader } from './policy/read-policy.ts';
import type { SourceReader } from './sources.ts';

/** The readers. */
export const readers: readonly SourceReader[] = [policyReader];
