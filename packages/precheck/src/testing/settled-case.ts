/** The form of a settled case. */
import type { Facts } from '../engine/facts.ts';

/** One settled case: its facts, its verdict, and what a reader gets to see. */
export interface SettledCase {
  readonly name: string;
  readonly facts: Facts;
  readonly verdict: string;
  readonly codes?: readonly string[];
  readonly caveats?: readonly string[];
  readonly missing?: readonly string[];
}
