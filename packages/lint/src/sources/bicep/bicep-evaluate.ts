/** Evaluates expressions of Bicep as far as the text of the file tells what they are. */
import { GAP } from '../code/values/view.ts';
import type { SyntaxNode } from '../code/grammar.ts';
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';
import { callBicepFunction } from './bicep-functions.ts';
import type { BicepPiece } from './bicep-pieces.ts';
import type { BicepScope } from './bicep-scope.ts';

/** The value of an expression. */
export function evaluateBicep(piece: BicepPiece, scope: BicepScope): Value {
  const { node } = piece;
  const parts = partsOf(piece);
  const [first] = parts;
  switch (node.type) {
    case 'identifier':
      return scope.named(node.text);
    case 'string':
      return text(piece, parts, scope);
    case 'boolean':
      return { kind: 'flag', flag: node.text === 'true' };
    case 'null':
      return { kind: 'none' };
    case 'number':
      return { kind: 'number', number: Number(node.text) };
    case 'array':
      return { kind: 'list', items: parts.map((part) => scope.termOf(part)), isWhole: true };
    case 'object':
      return record(parts, scope);
    case 'member_expression':
    case 'subscript_expression':
      return member(parts, scope);
    case 'parenthesized_expression':
      return first === undefined ? UNKNOWN : scope.evaluate(first);
    case 'ternary_expression':
      return ternary(parts, scope);
    case 'for_statement':
      return loop(parts, scope);
    case 'call_expression':
      return call(parts, scope);
    default:
      return UNKNOWN;
  }
}

/** The parts of a node that mean something. */
export function partsOf({ node, path, row }: BicepPiece): readonly BicepPiece[] {
  return node.namedChildren.flatMap((child) =>
    child === null || child.type === 'comment' ? [] : [{ node: child, path, row }],
  );
}

/** Why what stands between the parts as well: the grammar leaves blanks out of them. */
function text({ node }: BicepPiece, parts: readonly BicepPiece[], scope: BicepScope): Value {
  const source = node.text;
  const quote = source.startsWith("'''") ? 3 : 1;
  let at = quote;
  const texts = parts.map((part) => {
    const blank = source.slice(at, part.node.startIndex - node.startIndex);
    at = part.node.endIndex - node.startIndex;
    return `${blank}${textOfPart(part, scope)}`;
  });
  const whole = `${texts.join('')}${source.slice(at, -quote)}`.replace(quote === 3 ? /^\r?\n/ : /^$/, '');
  return { kind: 'text', text: whole, isWhole: !whole.includes(GAP) };
}

function textOfPart(part: BicepPiece, scope: BicepScope): string {
  if (part.node.type === 'string_content') return part.node.text;
  if (part.node.type === 'escape_sequence') return ESCAPES[part.node.text] ?? GAP;
  const [inner] = partsOf(part);
  const value = part.node.type === 'interpolation' && inner !== undefined ? scope.evaluate(inner) : UNKNOWN;
  if (value.kind === 'text') return value.text;
  return value.kind === 'number' ? String(value.number) : GAP;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\\\': '\\',
  "\\'": "'",
  '\\$': '$',
};

function record(parts: readonly BicepPiece[], scope: BicepScope): Value {
  const entries = new Map<string, Term>();
  let isWhole = true;
  for (const property of parts) {
    const [key, value] = partsOf(property);
    const name = key === undefined ? undefined : keyOf(key, scope);
    if (name === undefined || key === undefined || value === undefined) isWhole = false;
    else entries.set(name, scope.termOf(value, key.node));
  }
  return { kind: 'record', entries, isWhole };
}

function keyOf(key: BicepPiece, scope: BicepScope): string | undefined {
  if (key.node.type === 'identifier' || key.node.type === 'property_identifier') return key.node.text;
  return textOfKey(scope.evaluate(key));
}

function textOfKey(value: Value): string | undefined {
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'text' && value.isWhole ? value.text : undefined;
}

function member([object, key]: readonly BicepPiece[], scope: BicepScope): Value {
  if (object === undefined || key === undefined) return UNKNOWN;
  const from = scope.evaluate(object);
  // Why not as a key of a record: in brackets a bare word is the name of a value.
  const name = key.node.type === 'property_identifier' ? key.node.text : textOfKey(scope.evaluate(key));
  if (name === undefined) return UNKNOWN;
  if (from.kind === 'reference') return { kind: 'reference', path: [...from.path, name] };
  if (from.kind === 'list') return from.items[Number(name)]?.value ?? UNKNOWN;
  return from.kind === 'record' ? (from.entries.get(name)?.value ?? UNKNOWN) : UNKNOWN;
}

function ternary([test, then, otherwise]: readonly BicepPiece[], scope: BicepScope): Value {
  if (test === undefined || then === undefined || otherwise === undefined) return UNKNOWN;
  const value = scope.evaluate(test);
  return value.kind === 'flag' ? scope.evaluate(value.flag ? then : otherwise) : UNKNOWN;
}

/** A list made by a loop; one over what is not known has a single member, and may have more. */
function loop(parts: readonly BicepPiece[], scope: BicepScope): Value {
  const rounds = roundsOf(parts, scope);
  if (rounds === undefined) return UNKNOWN;
  return { kind: 'list', items: rounds.scopes.map((own) => own.termOf(rounds.body)), isWhole: rounds.isWhole };
}

/** The rounds of a loop: the scope of each, that of any, and what is made in it. */
export interface BicepRounds {
  readonly scopes: readonly BicepScope[];
  readonly any: BicepScope;
  readonly body: BicepPiece;
  /** Whether any of its rounds is known. */
  readonly isKnown: boolean;
  readonly isWhole: boolean;
}

/** What a loop goes over; one over what is not known has a single round, that of any. */
export function roundsOf(parts: readonly BicepPiece[], scope: BicepScope): BicepRounds | undefined {
  const body = parts.at(-1);
  const over = parts.at(-2);
  if (body === undefined || over === undefined) return undefined;
  const names = namesOf(parts.slice(0, -2).map(({ node }) => node));
  const [item = '', index = ''] = names;
  const value = scope.evaluate(over);
  const any = scope.with({ [item]: UNKNOWN, [index]: UNKNOWN });
  if (value.kind !== 'list') return { scopes: [any], any, body, isKnown: false, isWhole: false };
  const scopes = value.items.map((each, place) =>
    scope.with({ [item]: each.value, [index]: { kind: 'number', number: place } }),
  );
  return { scopes, any, body, isKnown: true, isWhole: value.isWhole };
}

function namesOf(nodes: readonly SyntaxNode[]): readonly string[] {
  return nodes.flatMap((node) => node.text.match(/\w+/g) ?? []);
}

function call([name, args]: readonly BicepPiece[], scope: BicepScope): Value {
  const given = args === undefined ? [] : partsOf(args);
  if (name?.node.text === 'filter') return filtered(given, scope);
  return callBicepFunction(
    name?.node.text ?? '',
    given.map((each) => scope.termOf(each)),
  );
}

const LISTS: Readonly<Record<string, string>> = {
  appRoles: 'app_role_ids',
  oauth2PermissionScopes: 'oauth2_permission_scope_ids',
};

/** `filter(graph.appRoles, role => role.value == 'Name')`: the permission of that name, as Terraform refers to it. */
function filtered([list, test]: readonly BicepPiece[], scope: BicepScope): Value {
  if (list === undefined || test === undefined || !/\.value\s*==/.test(test.node.text)) return UNKNOWN;
  const from = scope.evaluate(list);
  const right = deepest(test);
  const name = right === undefined ? UNKNOWN : scope.evaluate(right);
  if (from.kind !== 'reference' || name.kind !== 'text' || !name.isWhole) return UNKNOWN;
  const table = LISTS[from.path.at(-1) ?? ''];
  if (table === undefined) return UNKNOWN;
  return { kind: 'reference', path: [...from.path.slice(0, -1), table, name.text] };
}

/** What a comparison compares with, whether the grammar puts the lambda around it or into it. */
function deepest(test: BicepPiece): BicepPiece | undefined {
  const last = partsOf(test).at(-1);
  return last !== undefined && /^(?:binary|lambda)_expression$/.test(last.node.type) ? deepest(last) : last;
}
