/** Reads parsed values of which nothing is known yet. */
import type { Value } from './spec-source.ts';

/** The value as an object; an empty one where it is none. */
export function valueOf(value: unknown): Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Value) : {};
}

/** The value as a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The texts of a list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((entry) => typeof entry === 'string');
}

/** A key as a step of a JSON pointer. */
export function step(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
