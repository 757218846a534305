/** Works out what nodes stand for: texts, lists and objects, across names, functions and calls of the file. */
import { argumentsOf, callName, memberName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, MEMBERS, NAMES, OBJECTS, STRINGS } from '../node-kinds.ts';
import { callTexts } from './calls-as-text.ts';
import type { Definition } from './definition.ts';
import type { Symbols } from './symbols.ts';
import { elementsOf, pipedFrom } from './elements.ts';
import { hintOf } from './hints.ts';
import { nameOf } from './bindings.ts';
import { sourcesOfMember, sourcesOfName } from './names.ts';
import { isObject, propertyOf } from './objects.ts';
import { once } from './once.ts';
import { operatorTexts } from './operators.ts';
import { argumentsByName, parametersOf, type Parameter, restByName } from './parameters.ts';
import { resultsOf } from './results.ts';
import { scheduleIdOfCall, scheduleIdOfMember, scheduleIdOfName } from './schedules.ts';
import { expressionOf, stringTexts } from './strings.ts';
import { type Bound, GAP, joined, known, type Seen, type Texts, type View } from './view.ts';

const DEEPEST = 40;
const MOST_STEPS = 300_000;
const CALL_STEPS = 50;
/** What stands for its only child; PowerShell's `$(…)` holds a list of statements. */
const SAME = /^(?:unary_expression|pointer_expression|reference_expression|statement_list)$/;
/** Members that say the whole of what they are of. */
const WHOLE = /^(?:href|value|string|tostring|absoluteuri|uri|url|originalstring|requesturi|fullpath)$/;

/** What may be shared by all views of a file. */
interface Budget {
  steps: number;
  readonly parameters: Map<number, readonly Parameter[]>;
}

/** Looks at the nodes of one file. */
export class Evaluation implements View {
  readonly symbols: Symbols;
  readonly bound: Bound | undefined;
  readonly #budget: Budget;
  readonly #texts = new Map<number, Texts>();
  readonly #sources = new Map<number, readonly Seen[]>();
  readonly #structures = new Map<number, Seen | undefined>();
  readonly #elements = new Map<number, readonly Seen[]>();
  #depth = 0;

  constructor(symbols: Symbols, bound?: Bound, budget?: Budget) {
    this.symbols = symbols;
    this.bound = bound;
    this.#budget = budget ?? { steps: 0, parameters: new Map() };
  }

  texts(node: SyntaxNode): Texts {
    const done = this.#texts.get(node.id);
    if (done !== undefined) return done;
    if (this.#depth >= DEEPEST || this.#budget.steps >= MOST_STEPS) return [GAP];
    this.#depth += 1;
    this.#budget.steps += 1;
    // Why set before: a value that stands for itself has no end.
    this.#texts.set(node.id, [GAP]);
    const texts = this.#evaluate(unwrap(node));
    this.#texts.set(node.id, texts);
    this.#depth -= 1;
    return texts;
  }

  #evaluate(node: SyntaxNode): Texts {
    if (/^(?:template_substitution|interpolation|command_substitution)$/.test(node.type)) {
      const inner = expressionOf(node);
      return inner.id === node.id ? this.#substituted(node) : this.texts(inner);
    }
    if (NAMES.has(node.type)) return this.#nameTexts(node);
    if (STRINGS.has(node.type) || /string_fragment|string_content|character_literal/.test(node.type))
      return stringTexts(node, this);
    const computed = operatorTexts(node, this);
    if (computed !== undefined) return computed;
    if (CALLS.has(node.type)) return this.#callTexts(node);
    // A choice of PowerShell, as it is mended: the condition, and what either side gives.
    if (node.type === 'array_literal_expression') return known(childrenOf(node).flatMap((item) => this.texts(item)));
    if (SAME.test(node.type) && node.namedChildCount === 1) return this.texts(node.namedChild(0) ?? node);
    const given = node.type === 'assignment_expression' ? node.childForFieldName('right') : null;
    if (given !== null) return this.texts(given);
    if (MEMBERS.has(node.type)) return this.#memberTexts(node);
    if (OBJECTS.has(node.type)) return this.#addressTexts(node);
    if (/^(?:number|integer|decimal_integer_literal|integer_literal|int_literal)$/.test(node.type)) return [node.text];
    return [GAP];
  }

  #callTexts(call: SyntaxNode): Texts {
    const texts = callTexts(call, this);
    return texts[0] === GAP ? [scheduleIdOfCall(call, this) ?? GAP] : texts;
  }

  /** `url.URL{Host: …, Path: …}` */
  #addressTexts(object: SyntaxNode): Texts {
    const isAddress = propertyOf(object, /^(?:host|hostname|scheme)$/, this) !== undefined;
    const path = isAddress ? propertyOf(object, /^(?:path|rawpath|pathname)$/, this) : undefined;
    return path === undefined ? [GAP] : this.texts(path);
  }

  /** `$(command)`: what the command writes. */
  #substituted(node: SyntaxNode): Texts {
    const last = childrenOf(node).at(-1);
    // Why only the last: what a pipeline writes is what its last command makes of the rest.
    const command = last?.type === 'pipeline' ? childrenOf(last).at(-1) : last;
    return command === undefined ? [GAP] : this.texts(command);
  }

  #nameTexts(node: SyntaxNode): Texts {
    const name = nameOf(node);
    const last = this.symbols.definitionsOf(name, node).at(-1);
    const own =
      last?.how === 'adds' || last?.how === 'grows'
        ? this.#grownTexts(name, last)
        : known(this.sources(node).flatMap((each) => each.view.texts(each.node)));
    const path = this.#partTexts(name, node);
    if (path !== undefined) return joined([own.map((text) => text.replace(/\/$/, '')), path], '/');
    if (own[0] !== GAP) return own;
    return [
      this.symbols.outsideOf(name) ??
        hintOf(name) ??
        fallbackIn(node, this) ??
        scheduleIdOfName(name, node, this) ??
        GAP,
    ];
  }

  /** What a name is after something was put at its end: a call says both, an operator only what was added. */
  #grownTexts(name: string, { how, value }: Definition): Texts {
    return how === 'grows' ? this.texts(value) : joined([this.#before(name, value), this.texts(value)]);
  }

  /** What a name was before it was added to. */
  #before(name: string, at: SyntaxNode): Texts {
    const last = this.symbols.definitionsOf(name, at).findLast(({ value }) => value.id !== at.id);
    if (last?.how === 'adds' || last?.how === 'grows') return this.#grownTexts(name, last);
    return known(
      sourcesOfName(name, at, this)
        .filter(({ node }) => node.id !== at.id)
        .flatMap((each) => each.view.texts(each.node)),
    );
  }

  /** The path that an address was given after it was made. */
  #partTexts(name: string, at: SyntaxNode): Texts | undefined {
    for (const part of ['path', 'pathname', 'rawpath']) {
      const found = this.symbols.partsOf(name, part, at);
      if (found.length > 0) return known(found.flatMap(({ value }) => this.texts(value)));
    }
    return undefined;
  }

  #memberTexts(node: SyntaxNode): Texts {
    const sources = sourcesOfMember(node, this);
    const own = known(sources.flatMap((each) => each.view.texts(each.node)));
    if (own[0] !== GAP) return own;
    const receiver = receiverOf(node);
    const name = memberName(node);
    if (WHOLE.test(plainName(name)) && receiver !== undefined) return this.texts(receiver);
    return [hintOf(name) ?? scheduleIdOfMember(node, this) ?? GAP];
  }

  sources(node: SyntaxNode): readonly Seen[] {
    return once(this.#sources, node, [], () => this.#sourcesOf(unwrap(node)));
  }

  #sourcesOf(inner: SyntaxNode): readonly Seen[] {
    if (NAMES.has(inner.type)) return sourcesOfName(nameOf(inner), inner, this);
    if (MEMBERS.has(inner.type)) return sourcesOfMember(inner, this);
    if (!CALLS.has(inner.type) || isOfResult(inner)) return [];
    if (this.#budget.steps >= MOST_STEPS) return [];
    return this.symbols
      .functionsOf(callName(inner))
      .filter((own) => own.id !== ancestorIn(inner, FUNCTIONS)?.id)
      .flatMap((own) => {
        const view = this.within(own, inner);
        return resultsOf(own).map((result) => ({ node: result, view }));
      });
  }

  structure(node: SyntaxNode): Seen | undefined {
    return once(this.#structures, node, undefined, () => this.#guarded(() => this.#structure(node)));
  }

  #structure(node: SyntaxNode): Seen | undefined {
    const inner = unwrap(node);
    if (isObject(inner) || FUNCTIONS.has(inner.type)) return { node: inner, view: this };
    const piped = pipedFrom(inner);
    if (piped !== undefined) return this.structure(piped);
    const initializer = CALLS.has(inner.type) ? inner.childForFieldName('initializer') : null;
    if (initializer !== null) return { node: initializer, view: this };
    const sources = this.sources(inner);
    for (const each of sources.toReversed()) {
      const found = each.view.structure(each.node);
      if (found !== undefined) return found;
    }
    // `Object.freeze({ … })`, `new Options({ … })`
    for (const value of CALLS.has(inner.type) && sources.length === 0 ? argumentsOf(inner) : [])
      if (isObject(unwrap(value))) return { node: unwrap(value), view: this };
    return undefined;
  }

  elements(node: SyntaxNode): readonly Seen[] {
    return once(this.#elements, node, [], () => this.#guarded(() => elementsOf(node, this)) ?? []);
  }

  #guarded<R>(run: () => R): R | undefined {
    if (this.#depth >= DEEPEST || this.#budget.steps >= MOST_STEPS) return undefined;
    this.#depth += 1;
    this.#budget.steps += 1;
    const result = run();
    this.#depth -= 1;
    return result;
  }

  parametersOf(own: SyntaxNode): readonly Parameter[] {
    const { parameters } = this.#budget;
    let list = parameters.get(own.id);
    if (list === undefined) parameters.set(own.id, (list = parametersOf(own)));
    return list;
  }

  within(own: SyntaxNode, call: SyntaxNode): View {
    const values = argumentsByName(own, call, (object, key) => {
      const structure = this.structure(object);
      return structure === undefined ? undefined : propertyOf(structure.node, key, structure.view);
    });
    // Why so many: it reads the function and its call, and what it finds is remembered for this call alone.
    this.#budget.steps += CALL_STEPS;
    const inner = new Evaluation(this.symbols, { own, values, rest: restByName(own, call), view: this }, this.#budget);
    inner.#depth = this.#depth + 1;
    return inner;
  }
}

/** Whether a call is a method of what another call gives back, which is no object of the file. */
function isOfResult(call: SyntaxNode): boolean {
  const receiver = call.type === 'command' ? undefined : receiverOf(call);
  const inner = receiver === undefined ? undefined : unwrap(receiver);
  return (
    inner !== undefined && CALLS.has(inner.type) && !/creation|^new/.test(inner.type) && receiverOf(inner) !== undefined
  );
}

/** A shell's `${NAME:-text}`. */
function fallbackIn(node: SyntaxNode, view: View): string | undefined {
  if (node.type !== 'expansion' || node.namedChildCount < 2) return undefined;
  // Why not `${1:?…}`: that is what it says where there is no value.
  if (/^\$\{\w+:?[?+]/.test(node.text)) return undefined;
  const last = childrenOf(node).at(-1);
  const text = last === undefined ? undefined : view.texts(last)[0];
  return text === GAP ? undefined : text;
}
