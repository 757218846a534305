/** Tells what ends in failure, and what a returned value says. */
import { argumentsOf, callName, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { isExit } from '../guards/branches.ts';
import { CALLS } from '../node-kinds.ts';
import { holdsFor, namesNotFound, statusesIn } from './status-conditions.ts';

/** How a step ends: `throws` can be caught, `fails` cannot. */
export type Outcome = 'fails' | 'goes-on' | 'leaves' | 'throws';

const THROWN = /^(?:throw_statement|raise_statement|throw_expression)$/;
const RETURNED = /^(?:return_statement|arrow_expression_clause)$/;
const FAILED_VALUE =
  /\berr(?:or)?s?\b|error\(|errorf|exception|\bfalse\b|fail|reject|unknown|missing|invalid|denied|refused|no_?such|^[({\s]*(?:null|none|undefined)\b|^-?[1-9]\d?$/i;
/** A failure that is only counted or kept for later. */
const COUNTED =
  /^\s*\$?\(*(?:[\w.]+\.|this->)?(?:fail\w*|errors?|failures?|missing|unknown|not_?found|skipped|invalid|rc|ret|exit_?code|exitCode)\b["']?\]?\)*\s*(?:\+\+|\+=|:?=\s*["']?(?:[1-9]|true|\$true)|\.(?:push|add|append|put)\w*\()/i;
const RAISING =
  /^(?:raiseforstatus|ensuresuccessstatuscode|raise|throwifnotok|throwonerror|assertok|checkstatus|verifystatus)$/;

/** How a node by itself ends the flow; undefined where it does not. */
export function endingOf(node: SyntaxNode, status: number): Outcome | undefined {
  const { type, text } = node;
  if (THROWN.test(type)) return 'throws';
  if (RETURNED.test(type)) return returnedOutcome(node.namedChild(0)?.text ?? '', status);
  if (type === 'flow_control_statement') {
    if (/^throw/i.test(text)) return 'throws';
    if (/^return/i.test(text)) return returnedOutcome(text.slice(6).trim(), status);
    return /^exit\s+\$?(?!0\b)\w/i.test(text) ? 'fails' : 'leaves';
  }
  if (type === 'exit_statement') return /[1-9]|["']/.test(text) ? 'fails' : 'leaves';
  if (!CALLS.has(type))
    return /statement|assignment|command|update|unary/.test(type) && COUNTED.test(text)
      ? 'fails'
      : isExit(node)
        ? 'leaves'
        : undefined;
  return endingOfCall(node, status);
}

function endingOfCall(call: SyntaxNode, status: number): Outcome | undefined {
  const name = plainName(callName(call));
  if (/^(?:fatal\w*|panic|die|abort|fail|reject|setfailed|writeerror|throwerror|raiseexception)$/.test(name))
    return 'fails';
  if (/^(?:exit|sysexit|quit)$/.test(name)) {
    const [code] = argumentsOf(call);
    return code === undefined || code.text === '0' ? 'leaves' : 'fails';
  }
  if (name === 'return' && call.type === 'command') return returnedOutcome(argumentsOf(call)[0]?.text ?? '', status);
  if (RAISING.test(name)) return status >= 400 ? 'throws' : undefined;
  return COUNTED.test(call.text) ? 'fails' : undefined;
}

/** What a value that is given back says: a failure, or anything else. */
export function returnedOutcome(value: string, status: number): Outcome {
  const text = value.trim().replace(/;$/, '');
  if (/^throw\b/.test(text)) return 'throws';
  const isCompared = /[=!<>]=|\.ok\b|-eq\b|-in\b|\bin\b|is_?success|includes|contains|in_array/i.test(text);
  const holds = isCompared ? holdsFor(text, status) : undefined;
  if (holds !== undefined) return holds ? 'leaves' : 'fails';
  // Why: a value that tells a request that is not there from one that was cancelled takes nothing for done.
  if (FAILED_VALUE.test(text) || namesNotFound(text) || statusesIn(text).has(status)) return 'fails';
  return 'leaves';
}
