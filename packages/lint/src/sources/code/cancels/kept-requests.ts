/** Follows requests that are made, given a name and sent later: they are one cancel, and what counts is where it is sent. */
import { argumentsOf, callName, plainName, receiverOf } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS, isWithin, MEMBERS, NAMES } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { View } from '../values/view.ts';
import type { CancelCall } from './cancel-call.ts';
import { callNames } from './call-names.ts';
import { assignedNames } from './sends.ts';

/** Calls that make a request and send none. */
const MAKING =
  /(?:request|message|requestmessage|requestinformation(?:async)?|newrequest\w*|prepare\w*|^command(?:context)?|^processbuilder|^processstartinfo)$/;

/** The cancels, each once: a send of a request that was found where it was made is no second one. */
export function withSends(found: readonly CancelCall[], view: View): readonly CancelCall[] {
  const sends = new Set<number>();
  const kept = found.flatMap((call): readonly CancelCall[] => {
    if (isAddressOf(call.node, found) || isOnlyTold(call.node)) return [];
    if (!CALLS.has(call.node.type) || !makes(call.node)) return [call];
    const names = assignedNames(call.node);
    if (names.length === 0) return [call];
    const sentBy = [
      ...sendsOf(call.node, names, view),
      ...found.filter((other) => isRunOf(other.node, call.node, names)).map(({ node }) => node),
    ];
    for (const { id } of sentBy) sends.add(id);
    if (sentBy.length > 0) return [{ ...call, sentBy }];
    return isLeft(call.node, names, view) ? [] : [call];
  });
  return kept.filter(({ node }) => !sends.has(node.id));
}

/** A step that makes an address, where what is handed the address by its name was found to send. */
function isAddressOf(step: SyntaxNode, found: readonly CancelCall[]): boolean {
  if (!CALLS.has(step.type) || !/^(?:path|uri|url)$/.test(plainName(callName(step)))) return false;
  const names = assignedNames(step);
  return found.some(
    ({ node }) =>
      node.startIndex > step.endIndex &&
      CALLS.has(node.type) &&
      argumentsOf(node).some((own) => NAMES.has(own.type) && names.includes(nameOf(own))),
  );
}

function makes(call: SyntaxNode): boolean {
  const name = plainName(callName(call));
  return MAKING.test(name) || (name === 'new' && /(?:Request|Message)\]?$/.test(receiverOf(call)?.text ?? ''));
}

/** `cmd.Run()`, where the command was made with its words. */
function isRunOf(call: SyntaxNode, made: SyntaxNode, names: readonly string[]): boolean {
  const receiver = CALLS.has(call.type) && call.startIndex > made.endIndex ? receiverOf(call) : undefined;
  return receiver !== undefined && NAMES.has(receiver.type) && names.includes(nameOf(receiver));
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

const DESCRIBING = /^topostrequestinformation/;

/** A request that a library describes, and that is given back. */
function isOnlyTold(made: SyntaxNode): boolean {
  if (!CALLS.has(made.type) || !DESCRIBING.test(plainName(callName(made)))) return false;
  let { parent } = made;
  while (parent !== null && /^(?:parenthesized|await)/.test(parent.type)) ({ parent } = parent);
  return (
    parent !== null &&
    (/^(?:return_statement|arrow_expression_clause|expression_statement)$/.test(parent.type) ||
      FUNCTIONS.has(parent.type))
  );
}

/** What a library describes and nothing in the file takes is not sent. */
function isLeft(made: SyntaxNode, names: readonly string[], view: View): boolean {
  if (!DESCRIBING.test(plainName(callName(made)))) return false;
  const scope = ancestorIn(made, FUNCTIONS) ?? made.tree.rootNode;
  return names.every((name) =>
    view.symbols
      .mentionsOf(name)
      .filter((mention) => mention.startIndex > made.endIndex && isWithin(mention, scope))
      .every(({ parent, id }) => parent !== null && MEMBERS.has(parent.type) && receiverOf(parent)?.id === id),
  );
}
