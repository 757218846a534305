/** Follows requests that are made, given a name and sent later: they are one cancel, and what counts is where it is sent. */
import { argumentsOf, callName, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS, isWithin, NAMES } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { View } from '../values/view.ts';
import type { CancelCall } from './cancel-call.ts';
import { callNames } from './call-names.ts';
import { assignedNames } from './sends.ts';

/** Calls that make a request and send none. */
const MAKING = /(?:request|message|requestmessage|requestinformation(?:async)?|newrequest\w*|prepare\w*)$/;

/** The cancels, each once: a send of a request that was found where it was made is no second one. */
export function withSends(found: readonly CancelCall[], view: View): readonly CancelCall[] {
  const sends = new Set<number>();
  const kept = found.flatMap((call): readonly CancelCall[] => {
    if (!CALLS.has(call.node.type) || !MAKING.test(plainName(callName(call.node)))) return [call];
    const names = assignedNames(call.node);
    if (names.length === 0) return [call];
    const sentBy = sendsOf(call.node, names, view);
    for (const { id } of sentBy) sends.add(id);
    if (sentBy.length > 0) return [{ ...call, sentBy }];
    return isLeft(call.node, names, view) ? [] : [call];
  });
  return kept.filter(({ node }) => !sends.has(node.id));
}

/** The calls of the same function that are handed what a name holds. */
function sendsOf(made: SyntaxNode, names: readonly string[], view: View): readonly SyntaxNode[] {
  const scope = ancestorIn(made, FUNCTIONS) ?? made.tree.rootNode;
  return names
    .flatMap((name) => view.symbols.mentionsOf(name))
    .flatMap((mention) => {
      const call =
        mention.startIndex > made.endIndex && isWithin(mention, scope) ? ancestorIn(mention, CALLS) : undefined;
      if (call === undefined || !isHanded(mention, call)) return [];
      const name = plainName(callName(call));
      return callNames.isSending(name) && !callNames.isSilent(name) ? [call] : [];
    });
}

function isHanded(name: SyntaxNode, call: SyntaxNode): boolean {
  return argumentsOf(call).some((own) => NAMES.has(own.type) && own.id === name.id && nameOf(own) !== '');
}

/** What a library describes and nothing in the file takes is not sent. */
function isLeft(made: SyntaxNode, names: readonly string[], view: View): boolean {
  if (!/^topostrequestinformation/.test(plainName(callName(made)))) return false;
  return names.every((name) => view.symbols.mentionsOf(name).every(({ endIndex }) => endIndex <= made.startIndex));
}
