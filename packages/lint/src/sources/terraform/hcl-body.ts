/** The body of a block as a record: its attributes, and its blocks as lists by their types. */
import type { SyntaxNode } from '../code/grammar.ts';
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';
import { roundsOf } from './hcl-for.ts';
import type { HclScope } from './hcl-scope.ts';
import { attributesOf, blocksOf, endOf, type HclBlock, startOf } from './hcl-syntax.ts';

/** The record of a body. */
export function recordOfBody(body: SyntaxNode | undefined, path: string, scope: HclScope): Value {
  const entries = new Map<string, Term>();
  for (const { name, expression, node } of attributesOf(body))
    entries.set(name, scope.termOf({ expression, path }, node));
  const lists = new Map<string, { readonly first: HclBlock; readonly items: Term[]; isWhole: boolean }>();
  for (const block of blocksOf(body)) {
    const { type, items, isWhole } =
      block.type === 'dynamic' ? dynamicBlocks(block, path, scope) : plain(block, path, scope);
    const list = lists.get(type) ?? { first: block, items: [], isWhole: true };
    list.items.push(...items);
    list.isWhole &&= isWhole;
    lists.set(type, list);
  }
  for (const [type, { first, items, isWhole }] of lists)
    entries.set(type, {
      where: startOf(first.node, path),
      end: endOf(first.node, path),
      value: { kind: 'list', items, isWhole },
    });
  return { kind: 'record', entries, isWhole: true };
}

interface Blocks {
  readonly type: string;
  readonly items: readonly Term[];
  readonly isWhole: boolean;
}

function plain(block: HclBlock, path: string, scope: HclScope): Blocks {
  return { type: block.type, items: [bodyTerm(block, path, scope)], isWhole: true };
}

/** A block as a term: its place, and the record of its body. */
export function bodyTerm({ body, node }: HclBlock, path: string, scope: HclScope): Term {
  return { where: startOf(node, path), end: endOf(node, path), value: recordOfBody(body, path, scope) };
}

/** `dynamic "type"`: a block for each round of its loop. */
function dynamicBlocks({ labels: [type = ''], body }: HclBlock, path: string, scope: HclScope): Blocks {
  const attributes = attributesOf(body);
  const over = attributes.find(({ name }) => name === 'for_each')?.expression;
  const iterator = attributes.find(({ name }) => name === 'iterator')?.expression.text ?? type;
  const content = blocksOf(body).find((block) => block.type === 'content');
  const known = over === undefined ? undefined : roundsOf(scope.evaluate({ expression: over, path }));
  if (content === undefined) return { type, items: [], isWhole: false };
  if (known === undefined)
    return { type, items: [bodyTerm(content, path, scope.with({ [iterator]: UNKNOWN }))], isWhole: false };
  const items = known.rounds.map(({ key, value }) =>
    bodyTerm(content, path, scope.with({ [iterator]: loopRecord(key, value, content.node, path) })),
  );
  return { type, items, isWhole: known.isWhole };
}

/** What `each` or the iterator of a dynamic block stands for; a set's keys are its values. */
export function loopRecord(key: Value, value: Value, node: SyntaxNode, path: string): Value {
  const own = key.kind === 'number' && value.kind === 'text' ? value : key;
  const term = (part: Value): Term => ({ where: startOf(node, path), end: endOf(node, path), value: part });
  return {
    kind: 'record',
    entries: new Map([
      ['key', term(own)],
      ['value', term(value)],
    ]),
    isWhole: true,
  };
}
