/** Fills the places of templates: of printf, of format and of their kin. */
import { plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import type { Argument } from './parameters.ts';
import { GAP, joined, known, type Texts, type View } from './view.ts';

const PLACES = /%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?[sdvqxiuf]|%\((\w+)\)s|\{(\w*)(?:[:!,][^{}/]{0,40})?\}/g;

/** The template with its places filled, in their order, by their number or by their name. */
export function filled(
  templates: Texts,
  values: readonly SyntaxNode[],
  view: View,
  named: readonly Argument[] = [],
): Texts {
  return known(templates.flatMap((template) => filledOne(template, values, view, named)));
}

function filledOne(template: string, values: readonly SyntaxNode[], view: View, named: readonly Argument[]): Texts {
  const parts: Texts[] = [];
  let from = 0;
  let next = 0;
  for (const place of template.matchAll(PLACES)) {
    const [whole, percent, brace] = place;
    const name = percent ?? brace ?? '';
    const own = named.find((argument) => argument.name === plainName(name))?.value;
    const value = own ?? (/^\d+$/.test(name) ? values[Number(name)] : name === '' ? values[next++] : undefined);
    parts.push([template.slice(from, place.index)], value === undefined ? [GAP] : view.texts(value));
    from = place.index + whole.length;
  }
  return joined([...parts, [template.slice(from)]]);
}

/** Whether a text has places to fill. */
export function hasPlaces(texts: Texts): boolean {
  return texts.some((text) => /%[sdvq(]|\{\w*\}/.test(text));
}
