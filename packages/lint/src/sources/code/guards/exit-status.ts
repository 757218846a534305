/** Tells how long a shell keeps how a check has ended: until the next command has. */
import { callName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, FUNCTIONS, isWithin, nodesIn, wholeText } from '../node-kinds.ts';
import { branchAround } from './branches.ts';

/** The names under which shells keep how the last command ended. */
export const STATUS_NAMES: readonly string[] = ['LASTEXITCODE', '?'];

/** Where a name of a shell says how another command than the check has ended. */
export function statusEnd(check: SyntaxNode, name: string): number {
  const scope = ancestorIn(check, FUNCTIONS) ?? check.tree.rootNode;
  const isPipefail = /pipefail/.test(wholeText(check));
  for (const node of nodesIn(scope, (inner) => inner.id === scope.id || !FUNCTIONS.has(inner.type))) {
    if (node.type !== 'command' || node.startIndex < check.endIndex) continue;
    if (name === 'LASTEXITCODE' && !isProgram(node)) continue;
    const isFollowing = isPipefail || /^[a-z]+-[a-z]+$/i.test(callName(node));
    if (isFollowing && check.parent !== null && isWithin(node, pipelineOf(check))) continue;
    // Why not in a branch: it may not have run, or have left.
    const branch = branchAround(node);
    if (branch === undefined || isWithin(check, branch)) return node.startIndex;
  }
  return Number.POSITIVE_INFINITY;
}

/** The pipeline that a command stands in. */
function pipelineOf(command: SyntaxNode): SyntaxNode {
  let own = command;
  for (let { parent } = command; parent !== null && /^pipeline/.test(parent.type); { parent } = parent) own = parent;
  return own;
}

/** Whether a command of PowerShell is a program: a cmdlet is a verb and a noun, and its aliases are short. */
function isProgram(command: SyntaxNode): boolean {
  return /^["']?(?:git|az|npm|npx|node|dotnet|docker|kubectl|gh|mgc|curl\.exe|terraform|python3?|whoami|hostname|cmd|robocopy|jq|helm|pwsh|precheck)(?:\.exe|\.cmd)?["']?$/i.test(
    callName(command),
  );
}
