/** The words of the programs that calls run, however they are put together. */
import { argumentsOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, FUNCTIONS, NAMES } from '../node-kinds.ts';
import { nameOf } from './bindings.ts';
import type { Definition } from './definition.ts';
import { entriesOf, isObject, itemsOf } from './objects.ts';
import { resultsOf } from './results.ts';
import type { Seen, View } from './view.ts';

/** Properties of what describes a program. */
const PARTS = ['filename', 'arguments', 'argumentlist', 'command', 'args', 'cmd'];
/** Options that say what a program is given besides its words. */
const OPTIONS = /^(?:input|stdin|stdout|stderr|env|environment|cwd)$/;
const DEEPEST = 4;

/** The nodes of the words of a program, its name first. */
export function programWords(call: SyntaxNode, view: View): readonly Seen[] {
  const receiver = receiverOf(call);
  const own = [...chainWords(receiver, view), ...argumentsOf(call).flatMap((value) => wordsIn(value, view, 0))];
  if (own.length > 0 || receiver === undefined) return own;
  return [...partsOf(nameOf(receiver), call, view), ...partsOf('startinfo', call, view), ...wordsIn(receiver, view, 0)];
}

/** `Cli.Wrap("precheck").WithArguments(…)`: the words of the steps before. */
function chainWords(receiver: SyntaxNode | undefined, view: View, depth = 0): readonly Seen[] {
  const step = receiver === undefined ? undefined : unwrap(receiver);
  if (step === undefined || !CALLS.has(step.type) || madeBy(step, view) !== undefined) return [];
  // `Precheck(id).ExecuteAsync()`, where a function of the file makes the command.
  const own = receiverOf(step) === undefined ? view.symbols.functionsOf(callName(step)) : [];
  if (own.length > 0 && depth < 2)
    return own.flatMap((each) => {
      const within = view.within(each, step);
      return resultsOf(each).flatMap((result) => chainWords(result, within, depth + 1));
    });
  return [...chainWords(receiverOf(step), view), ...argumentsOf(step).flatMap((value) => wordsIn(value, view, 1))];
}

/** The texts of the words of a program. */
export function programTexts(call: SyntaxNode, view: View): readonly string[] {
  return programWords(call, view).flatMap((word) => word.view.texts(word.node));
}

function wordsIn(value: SyntaxNode, view: View, depth: number): readonly Seen[] {
  const inner = unwrap(value);
  if (depth > DEEPEST || FUNCTIONS.has(inner.type)) return [];
  const split =
    CALLS.has(inner.type) && /^(?:split|shlexsplit|parsecommandline)$/.test(plainName(callName(inner)))
      ? argumentsOf(inner)[0]
      : undefined;
  if (split !== undefined) return [{ node: split, view }];
  const made = madeBy(inner, view);
  if (made !== undefined) return constructed(made.node, made.view, depth);
  const later = NAMES.has(inner.type) ? partsOf(nameOf(inner), inner, view) : [];
  const elements = view.elements(inner);
  if (elements.length > 0) return [...elements, ...later];
  if (isObject(inner))
    return entriesOf(inner, view).flatMap(({ key, value: own }) =>
      OPTIONS.test(key) ? [] : wordsIn(own, view, depth + 1),
    );
  return later.length > 0 ? later : [{ node: inner, view }];
}

/** The construction of a description of a program that a node is, or that its name stands for. */
function madeBy(node: SyntaxNode, view: View): Seen | undefined {
  const seen = NAMES.has(node.type) ? view.sources(node).at(-1) : { node, view };
  const made = seen === undefined ? undefined : unwrap(seen.node);
  if (seen === undefined || made === undefined || !CALLS.has(made.type)) return undefined;
  const isDescription = /^(?:processstartinfo|process|processbuilder|command|commandcontext)$/.test(
    plainName(callName(made)),
  );
  return isDescription || made.type === 'implicit_object_creation_expression'
    ? { node: made, view: seen.view }
    : undefined;
}

function constructed(call: SyntaxNode, view: View, depth: number): readonly Seen[] {
  const list = call.childForFieldName('arguments');
  const values = list === null ? [] : itemsOf(list).flatMap((value) => wordsIn(value, view, depth + 1));
  const initializer = call.childForFieldName('initializer');
  const set = initializer === null ? [] : entriesOf(initializer, view).filter(({ key }) => PARTS.includes(key));
  const name = assignedTo(call);
  return [
    ...values,
    ...set.flatMap(({ value }) => wordsIn(value, view, depth + 1)),
    ...(name === undefined ? [] : partsOf(name, undefined, view)),
  ];
}

function assignedTo(call: SyntaxNode): string | undefined {
  for (let { parent } = call; parent !== null && !/statement|block/.test(parent.type); { parent } = parent) {
    const name = parent.childForFieldName('name') ?? parent.childForFieldName('left');
    if (name !== null && name.endIndex <= call.startIndex) return nameOf(name);
  }
  return undefined;
}

/** What the properties of a description are given later, one word after the other. */
function partsOf(object: string, at: SyntaxNode | undefined, view: View): readonly Seen[] {
  const given = PARTS.flatMap((part): readonly Definition[] =>
    at === undefined ? view.symbols.everyPartOf(object, part) : view.symbols.partsOf(object, part, at),
  );
  return given.flatMap(({ value, how }) => {
    if (how === 'grows') return argumentsOf(value).map((node) => ({ node, view }));
    const elements = view.elements(value);
    return elements.length > 0 ? elements : [{ node: value, view }];
  });
}
