/** Holds the value of an option to its schema. */
import type { OptionSchema } from '../define-rule.ts';

/** What the value would have to be; undefined where it fits. */
export function misfitOf(value: unknown, schema: OptionSchema): string | undefined {
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'integer':
      return Number.isInteger(value) && (value as number) >= schema.minimum
        ? undefined
        : `a whole number from ${schema.minimum}`;
    case 'string':
      if (schema.enum === undefined) return typeof value === 'string' ? undefined : 'a text';
      return schema.enum.includes(value as string) ? undefined : `one of ${schema.enum.join(', ')}`;
    case 'array':
      return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? undefined : 'a list of texts';
  }
}
