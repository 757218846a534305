/** Parses the part of `$filter` that the emulator offers: eq, ne, in, and, or, not, parentheses. */
import { Refusal } from '../answers/refusal.ts';
import { shapes } from '../generated/shapes.ts';
import type { Property } from './shape.ts';
import type { Filter, Literal } from './filter.ts';
import { propertyOf } from './properties.ts';
import { type FilterToken, tokenizeFilter } from './tokenize-filter.ts';

interface Parser {
  readonly text: string;
  readonly shape: string;
  readonly tokens: readonly FilterToken[];
  next: number;
  depth: number;
}

interface Path {
  readonly path: readonly string[];
  readonly property: Property;
}

const DEPTH_LIMIT = 100;
const UNSUPPORTED = new Set(['gt', 'ge', 'lt', 'le', 'has', 'add', 'sub', 'mul', 'div', 'mod']);

/** Parses an expression about resources of a shape. Throws a refusal that says what is wrong. */
export function parseFilter(text: string, shape: string): Filter {
  const parser: Parser = { text, shape, tokens: tokenizeFilter(text), next: 0, depth: 0 };
  const filter = parseOr(parser);
  const rest = parser.tokens[parser.next];
  if (rest) throw fault(parser, rest);
  return filter;
}

function parseOr(parser: Parser): Filter {
  let left = parseAnd(parser);
  while (acceptWord(parser, 'or')) left = { kind: 'or', left, right: parseAnd(parser) };
  return left;
}

function parseAnd(parser: Parser): Filter {
  let left = parseOperand(parser);
  while (acceptWord(parser, 'and')) left = { kind: 'and', left, right: parseOperand(parser) };
  return left;
}

function parseOperand(parser: Parser): Filter {
  if (++parser.depth > DEPTH_LIMIT) throw refuse(`the filter is nested deeper than ${DEPTH_LIMIT} levels`);
  const filter = parseUnit(parser);
  parser.depth--;
  return filter;
}

function parseUnit(parser: Parser): Filter {
  if (acceptWord(parser, 'not')) return { kind: 'not', operand: parseOperand(parser) };
  if (accept(parser, 'open')) {
    const inner = parseOr(parser);
    expect(parser, 'close');
    return inner;
  }
  return parseComparison(parser);
}

function parseComparison(parser: Parser): Filter {
  const name = expect(parser, 'name');
  if (parser.tokens[parser.next]?.kind === 'open') throw refuse(`the function '${name.text}' is not supported`);
  const found = findPath(parser.shape, name.text);
  const operator = expect(parser, 'name');
  const word = operator.text.toLowerCase();
  if (word === 'eq' || word === 'ne') return { kind: word, path: found.path, value: parseLiteral(parser, found) };
  if (word === 'in') return { kind: 'in', path: found.path, values: parseList(parser, found) };
  if (UNSUPPORTED.has(word)) throw refuse(`the operator '${operator.text}' is not supported`);
  throw fault(parser, operator);
}

function parseList(parser: Parser, path: Path): readonly Literal[] {
  expect(parser, 'open');
  const values = [parseLiteral(parser, path)];
  while (accept(parser, 'comma')) values.push(parseLiteral(parser, path));
  expect(parser, 'close');
  return values;
}

function parseLiteral(parser: Parser, { path, property }: Path): Literal {
  const token = parser.tokens[parser.next++];
  if (token === undefined) throw fault(parser, undefined);
  const value = valueOf(parser, token);
  const { values } = shapes[property.type] ?? {};
  const isListed = values?.some((one) => one.toLowerCase() === String(value).toLowerCase()) ?? true;
  if (value === null || (isListed && fits(value, token.kind, property.type))) return value;
  throw refuse(`the property '${path.join('/')}' cannot be compared with ${token.text}`);
}

function valueOf(parser: Parser, token: FilterToken): Literal {
  switch (token.kind) {
    case 'text':
      return token.text.slice(1, -1).replaceAll("''", "'");
    case 'number':
      return Number(token.text);
    case 'dateTime':
      return Date.parse(token.text);
    case 'name':
      if (token.text === 'true' || token.text === 'false') return token.text === 'true';
      if (token.text === 'null') return null;
      throw fault(parser, token);
    default:
      throw fault(parser, token);
  }
}

function fits(value: Literal, kind: FilterToken['kind'], type: string): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'number') return kind === 'number';
  if (type === 'dateTime') return kind === 'dateTime';
  const complex = shapes[type] !== undefined && shapes[type].values === undefined;
  return !complex && typeof value === 'string';
}

/** Follows a path of properties; only complex properties and not collections have properties of their own. */
function findPath(shape: string, text: string): Path {
  const path = text.split('/');
  let type = shape;
  let property: Property | undefined;
  const found = path.map((part) => {
    const [name, next] = propertyOf(type, part);
    if (next.collection || next.navigation) throw refuse(`the property '${name}' cannot be filtered on`);
    property = next;
    type = next.type;
    return name;
  });
  if (property === undefined) throw refuse(`the property '${text}' cannot be compared`);
  return { path: found, property };
}

function acceptWord(parser: Parser, word: string): boolean {
  const token = parser.tokens[parser.next];
  if (token?.kind !== 'name' || token.text.toLowerCase() !== word) return false;
  parser.next++;
  return true;
}

function accept(parser: Parser, kind: FilterToken['kind']): FilterToken | undefined {
  const token = parser.tokens[parser.next];
  if (token?.kind !== kind) return undefined;
  parser.next++;
  return token;
}

function expect(parser: Parser, kind: FilterToken['kind']): FilterToken {
  const token = accept(parser, kind);
  if (token === undefined) throw fault(parser, parser.tokens[parser.next]);
  return token;
}

function fault({ text }: Parser, token: FilterToken | undefined): Refusal {
  const place = token === undefined ? 'at its end' : `at position ${token.at}`;
  return new Refusal('query-invalid', {
    reason: `Invalid filter clause: there is a syntax error ${place} in '${text}'.`,
  });
}

function refuse(reason: string): Refusal {
  return new Refusal('query-unsupported', { reason: `Unsupported or invalid query filter clause: ${reason}.` });
}
