/** Finds the calls that cancel a PIM for Groups request. */
import { calleeOf, callName, plainName, receiverOf } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS, nodesIn, OBJECTS } from '../node-kinds.ts';
import type { View } from '../values/view.ts';
import { cancelOfStep } from './batch-steps.ts';
import type { CancelCall } from './cancel-call.ts';
import { cancelOfCommand } from './cancel-commands.ts';
import { cancelOfChain } from './cancel-forms.ts';
import { cancelOfPath, isStoodIn } from './cancel-paths.ts';
import { declaredCancels } from './declared-clients.ts';
import { callNames } from './call-names.ts';
import { chainId, chainsOf } from './chains.ts';
import { withSends } from './kept-requests.ts';

const DEEPEST = 3;
const MOST_EXPLORED = 40_000;

/** The name of a program that sends, among the words of a call that runs it. */
const CLIENT_WORD = /["'](?:az|curl|wget|https?|xhs?|m365|gh|mgc|pwsh)["' ]/;

/** The calls that cancel, in the order of the text. */
export function findCancels(root: SyntaxNode, view: View): readonly CancelCall[] {
  const found = new Map<number, CancelCall>();
  const locals: SyntaxNode[] = [];
  for (const node of nodesIn(root, (inner) => !isDead(inner))) {
    const own = cancelAt(node, view);
    if (own !== undefined) found.set(node.id, own);
    if (CALLS.has(node.type) && calledFunctions(node, view).length > 0) locals.push(node);
  }
  const explorer = new Explorer(found);
  for (const call of locals) {
    const own = found.get(call.id);
    const inner = explorer.explore(call, view, 0);
    if (inner !== undefined) found.set(call.id, { ...inner, node: call, through: inner.through ?? inner.node });
    else if (
      own !== undefined &&
      own.form === 'path' &&
      own.isDescription !== true &&
      isSelfCall(call) &&
      !sendsAtAll(call, view)
    )
      found.delete(call.id);
  }
  for (const call of declaredCancels(root, view)) found.set(call.node.id, call);
  for (const [id, call] of found) if (call.isDescription === true && isAlsoCalled(call, view)) found.delete(id);
  return withSends(innermost([...found.values()]), view);
}

/** What the compiler leaves out: `#if false`, `if (false)`. */
function isDead(node: SyntaxNode): boolean {
  if (!/^(?:preproc_if|if_statement)$/.test(node.type)) return false;
  const condition = node.childForFieldName('condition')?.text ?? '';
  return /^\(?\s*(?:false|False|0|\$false)\s*\)?$/.test(condition) && node.childForFieldName('alternative') === null;
}

/** A description of a request that a function gives back is no call of its own where the file calls the function. */
function isAlsoCalled({ node }: CancelCall, view: View): boolean {
  const own = ancestorIn(node, FUNCTIONS);
  return own !== undefined && view.symbols.callersOf(own).some((call) => isSelfCall(call));
}

/** Why the innermost: a call that is handed another one that names the path says it a second time. */
function innermost(all: readonly CancelCall[]): readonly CancelCall[] {
  const sorted = all
    .map((call) => ({ call, start: call.node.startIndex, end: call.node.endIndex }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  // Of nodes in their order, one that holds another holds the next.
  return sorted
    .filter(({ end }, index) => {
      const next = sorted[index + 1];
      return next === undefined || next.end > end || next.start >= end;
    })
    .map(({ call }) => call);
}

/** The cancel that a node is by itself. */
export function cancelAt(node: SyntaxNode, view: View): CancelCall | undefined {
  if (node.type === 'command') return cancelOfCommand(node, view);
  const step = OBJECTS.has(node.type) || isStepCall(node) ? cancelOfStep(node, view) : undefined;
  if (step !== undefined || !CALLS.has(node.type)) return step;
  return cancelOfChainCall(node, view) ?? cancelOfPath(node, view);
}

/** `BatchStep(id=…, method="POST", url=…)` */
function isStepCall(node: SyntaxNode): boolean {
  return CALLS.has(node.type) && /(?:batch|step|dict|item)/.test(plainName(callName(node)));
}

function cancelOfChainCall(call: SyntaxNode, view: View): CancelCall | undefined {
  if (!/post/.test(plainName(callName(call)))) return undefined;
  for (const chain of chainsOf(call, view)) {
    const kind = cancelOfChain(chain);
    if (kind !== undefined) return { node: call, form: 'chain', kind, id: chainId(call, view) };
  }
  return undefined;
}

/** The functions of the file that a call may call. */
function calledFunctions(call: SyntaxNode, view: View): readonly SyntaxNode[] {
  const callee = calleeOf(call);
  if (callee === undefined) return [];
  return view.symbols.functionsOf(callName(call)).filter((own) => own.id !== ancestorIn(call, FUNCTIONS)?.id);
}

/** Whether a call names a function of the file for certain: by itself, or of the same object. */
function isSelfCall(call: SyntaxNode): boolean {
  const receiver = receiverOf(call);
  return receiver === undefined || /^(?:this|self|\$this|static|super|cls|c|s)$/.test(receiver.text);
}

/** Whether a function of the file sends anything, so far as names tell. */
function sendsAtAll(call: SyntaxNode, view: View): boolean {
  return calledFunctions(call, view).some((own) => {
    for (const node of nodesIn(own)) {
      if (!CALLS.has(node.type)) continue;
      const name = plainName(callName(node));
      if (callNames.isSending(name) && !callNames.isSilent(name)) return true;
      if (callNames.isRunning(name) && CLIENT_WORD.test(node.text)) return true;
    }
    return false;
  });
}

/** Looks into the functions that calls name, as each call makes them. */
class Explorer {
  readonly #known: ReadonlyMap<number, CancelCall>;
  #explored = 0;

  constructor(known: ReadonlyMap<number, CancelCall>) {
    this.#known = known;
  }

  /** The cancel that a function sends only as this call makes it. */
  explore(call: SyntaxNode, view: View, depth: number): CancelCall | undefined {
    if (depth >= DEEPEST || (depth === 0 && isStoodIn(call, view))) return undefined;
    for (const own of calledFunctions(call, view)) {
      const within = view.within(own, call);
      if ((within.bound?.values.size ?? 0) === 0) continue;
      for (const node of nodesIn(own)) {
        this.#explored += 1;
        if (this.#explored > MOST_EXPLORED) return undefined;
        if (this.#known.has(node.id) || !(CALLS.has(node.type) || OBJECTS.has(node.type))) continue;
        const found =
          cancelAt(node, within) ?? (CALLS.has(node.type) ? this.explore(node, within, depth + 1) : undefined);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }
}
