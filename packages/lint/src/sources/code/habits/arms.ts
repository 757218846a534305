/** Reads the arms of a switch: which one the flow takes for a status. */
import type { SyntaxNode } from '../grammar.ts';
import { childrenOf } from '../node-kinds.ts';
import { holdsFor, namesNotFound } from './status-conditions.ts';

const ARM =
  /^(?:switch_case|switch_default|switch_section|switch_block_statement_group|switch_rule|expression_case|default_case|default_statement|case_item|case_clause|switch_clause|switch_expression_arm|match_conditional_expression|match_default_expression)$/;
const ARM_PARENT = /^(?:switch_body|switch_block|match_block|switch_clauses|block)$/;

/** The arms of a switch over the status of an answer. */
export class Arms {
  readonly nameNotFound: boolean;
  readonly #arms: readonly SyntaxNode[];
  readonly #labels: readonly string[];

  constructor(node: SyntaxNode) {
    this.#arms = armsOf(node);
    this.#labels = this.#arms.map((arm) => labelOf(arm));
    this.nameNotFound = this.#labels.some((label) => namesNotFound(label));
  }

  /** The first arm with statements that the flow comes to for a status. */
  takenBy(status: number): SyntaxNode | undefined {
    const named = this.#labels.findIndex((label) => holdsFor(label, status) === true);
    const index = named >= 0 ? named : this.#labels.findIndex((label) => /^(?:default\b|\*|_\b|else\b)/.test(label));
    return this.#arms[firstFilled(this.#arms, this.#labels, index)];
  }
}

/** Whether a node is an arm of a switch. */
export function isArm(node: SyntaxNode): boolean {
  return ARM.test(node.type);
}

function armsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).flatMap((child) =>
    ARM.test(child.type) ? [child] : ARM_PARENT.test(child.type) ? armsOf(child) : [],
  );
}

/** What stands before the statements of an arm. */
function labelOf(arm: SyntaxNode): string {
  const text = /^[^]*?(?::(?![:=])|\)|=>|->|\{)/.exec(arm.text)?.[0] ?? '';
  return text
    .replace(/(?:=>|->|[:){])$/, '')
    .replace(/^case\b/, '')
    .replace(/\s\|\s?|,/g, ' or ')
    .trim();
}

/** Where the flow begins: an arm without statements goes on with the next one. */
function firstFilled(arms: readonly SyntaxNode[], labels: readonly string[], from: number): number {
  let index = from;
  while (index >= 0 && index < arms.length - 1 && isEmptyArm(arms[index], labels[index])) index += 1;
  return index;
}

function isEmptyArm(arm: SyntaxNode | undefined, label: string | undefined): boolean {
  if (
    arm === undefined ||
    !/^(?:switch_case|switch_block_statement_group|switch_section|case_statement)$/.test(arm.type)
  )
    return false;
  return (
    arm.text
      .trim()
      .replace(/^case\b/, '')
      .replace(/:$/, '')
      .trim().length <= (label ?? '').length
  );
}
