/** What functions give back. */
import type { SyntaxNode } from '../grammar.ts';
import { callName, commandElements, plainName, unwrap } from '../calls.ts';
import { childrenOf, FUNCTIONS, nodesIn } from '../node-kinds.ts';

const MOST = 6;
const BODIES = /block|body|statement/;

/** The nodes that a function gives back, one for each way out of it. */
export function resultsOf(own: SyntaxNode): readonly SyntaxNode[] {
  const body = own.childForFieldName('body') ?? childrenOf(own).find(({ type }) => type === 'script_block') ?? null;
  if (body === null) return [];
  if (body.type === 'arrow_expression_clause') return childrenOf(body).slice(0, 1);
  if (!BODIES.test(body.type)) return [body];
  const found: SyntaxNode[] = [];
  for (const node of nodesIn(body, ({ type }) => !FUNCTIONS.has(type))) {
    if (found.length >= MOST) break;
    const value = /^(?:return_statement|arrow_expression_clause|flow_control_statement|yield|yield_statement)$/.test(
      node.type,
    )
      ? node.namedChild(0)
      : null;
    if (value !== null) found.push(value.type === 'expression_list' ? (value.namedChild(0) ?? value) : value);
    else if (node.type === 'command' && /^(?:echo|printf|writeoutput)$/.test(plainName(callName(node))))
      found.push(node);
  }
  return found.length > 0 ? found : lastPipeline(own);
}

/** PowerShell gives back what stands alone. */
function lastPipeline(own: SyntaxNode): readonly SyntaxNode[] {
  if (own.type !== 'function_statement' && own.type !== 'script_block_expression') return [];
  const pipelines: SyntaxNode[] = [];
  for (const node of nodesIn(own, ({ type }) => !FUNCTIONS.has(type)))
    if (node.type === 'pipeline' && node.parent?.type === 'statement_list') pipelines.push(node);
  return pipelines.slice(-1).map((node) => unwrap(node));
}

/** The words that a command writes, where it is one that writes. */
export function writtenBy(command: SyntaxNode): readonly SyntaxNode[] {
  return commandElements(command).filter(({ text }) => !/^-\w+$/.test(text));
}
