/** Tells what stands around a cancel that makes it fail, or its failure pass unseen. */
import type { CancelCall } from '../cancels/cancel-call.ts';
import type { View } from '../values/view.ts';
import { usesAzureCli } from './azure-cli.ts';
import { passesNotFound } from './not-found.ts';
import { isRetried } from './retries.ts';

/** A habit around a cancel. */
export type CancelHabit = 'azure-cli' | 'not-found-passes' | 'retried';

/** The habits around a cancel. */
export function habitsOf(call: CancelCall, fileText: string, view: View): readonly CancelHabit[] {
  const habits: CancelHabit[] = [];
  if (usesAzureCli(call, fileText, view)) habits.push('azure-cli');
  if (isRetried(call, view)) habits.push('retried');
  if (passesNotFound(call, view)) habits.push('not-found-passes');
  return habits;
}
