/** The words for callers and conditions that several pages share. */
import type { CallerKind, Condition, When } from '../sources/access.ts';

/** Kinds of caller by their name for people. */
export const callerNames: Readonly<Record<CallerKind, string>> = {
  delegatedWork: 'Delegated (work or school account)',
  delegatedPersonal: 'Delegated (personal Microsoft account)',
  application: 'Application',
};

/** The conditions under which something holds, in words; any when there are none. */
export function describeWhen(when: When | undefined, conditions: Readonly<Record<string, Condition>>): string {
  const nouns = Object.entries(when ?? {}).map(([name, value]) => conditions[name]?.nouns[value] ?? value);
  return nouns.length === 0 ? 'any group' : nouns.join(', ');
}

/** Text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Items as inline code, separated by commas; what to say when there are none. */
export function codeList(items: readonly string[] | undefined, none: string): string {
  return items === undefined || items.length === 0 ? none : items.map((item) => `\`${item}\``).join(', ');
}
