/** Parses `$select` and `$expand`, the latter with options of its own in parentheses. */
import { Refusal } from '../answers/refusal.ts';
import { propertyOf } from './properties.ts';
import type { Projection } from './query.ts';

const DEPTH_LIMIT = 3;

/** Parses the names in `$select`. */
export function parseSelect(text: string, shape: string): ReadonlySet<string> {
  const names = text.split(',').map((name) => name.trim());
  return new Set(
    names.map((name) => {
      if (name === '') throw invalid('Parsing $select failed: a name is missing.');
      const [proper, property] = propertyOf(shape, name);
      if (property.navigation)
        throw invalid(`Parsing $select failed: '${proper}' is a navigation property, use $expand.`);
      return proper;
    }),
  );
}

/** Parses the relations in `$expand`. */
export function parseExpand(text: string, shape: string, depth = 1): ReadonlyMap<string, Projection> {
  const expand = new Map<string, Projection>();
  if (text.trim() === '') return expand;
  if (depth > DEPTH_LIMIT) throw invalid(`$expand is nested deeper than ${DEPTH_LIMIT} levels.`);
  for (const part of splitOutside(text, ',')) {
    const [, name, options] = /^\s*([\w.]+)\s*(?:\((.*)\))?\s*$/s.exec(part) ?? [];
    if (name === undefined) throw invalid(`Parsing $expand failed at '${part.trim()}'.`);
    const [proper, property] = propertyOf(shape, name);
    if (!property.navigation)
      throw invalid(`Property '${proper}' on type '${shape}' is not a navigation property and cannot be expanded.`);
    expand.set(proper, parseOptions(options ?? '', property.type, depth));
  }
  return expand;
}

function parseOptions(text: string, shape: string, depth: number): Projection {
  let select: ReadonlySet<string> | undefined;
  let expand: ReadonlyMap<string, Projection> = new Map();
  for (const option of splitOutside(text, ';')) {
    if (option.trim() === '') continue;
    const [, key = '', value = ''] = /^\s*(\$?\w+)\s*=(.*)$/s.exec(option) ?? [];
    const name = key.toLowerCase().replace(/^\$?/, '$');
    if (name === '$select') select = parseSelect(value, shape);
    else if (name === '$expand') expand = parseExpand(value, shape, depth + 1);
    else
      throw new Refusal('query-unsupported', {
        reason: `The option '${option.trim()}' is not supported inside $expand.`,
      });
  }
  return select === undefined ? { expand } : { select, expand };
}

/** Splits at a separator that is not inside parentheses. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) break;
    if (character !== separator || depth > 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  if (depth !== 0) throw invalid(`Parsing $expand failed: the parentheses in '${text}' do not match.`);
  return [...parts, text.slice(start)];
}

function invalid(reason: string): Refusal {
  return new Refusal('query-invalid', { reason });
}
