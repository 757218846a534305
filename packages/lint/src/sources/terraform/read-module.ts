/** Reads the files of a Terraform module: its resources, with what is known of their values. */
import { basename } from 'node:path';
import { DocumentError } from '../../document-error.ts';
import type { TextFile } from '../../text-file.ts';
import { parseCode, type SyntaxNode } from '../code/grammar.ts';
import { Budget } from '../terms/budget.ts';
import { LineStarts } from '../terms/line-starts.ts';
import type { Resource } from '../terms/resource.ts';
import type { Term } from '../terms/term.ts';
import { evaluate } from './hcl-evaluate.ts';
import { bodyTerm } from './hcl-body.ts';
import { HclScope, type Written } from './hcl-scope.ts';
import { attributesOf, blocksOf } from './hcl-syntax.ts';
import { type Located, resourcesOf } from './resources-of.ts';

interface ParsedFile {
  readonly path: string;
  readonly root: SyntaxNode;
}

/** A block with the record of its body. */
export interface ReadBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Term;
}

/** Hands over the resources of a module. A file that is no HCL is told to `unreadable`; what of it is understood is read. */
export function withModule<T>(
  files: readonly TextFile[],
  unreadable: (error: Error) => void,
  look: (resources: readonly Resource[]) => T,
): T {
  return withTrees(files, (parsed) => {
    for (const file of parsed) tellFault(file, unreadable);
    const { blocks, scope } = namesOf(parsed);
    return look(resourcesOf(blocks, scope));
  });
}

/** Hands over the blocks of files, whatever they are. */
export function withBlocks<T>(files: readonly TextFile[], look: (blocks: readonly ReadBlock[]) => T): T {
  return withTrees(files, (parsed) => {
    const { blocks, scope } = namesOf(parsed);
    return look(
      blocks.map(({ block, path }) => ({ type: block.type, labels: block.labels, body: bodyTerm(block, path, scope) })),
    );
  });
}

/** Parses files, hands the trees over, and lets them go. */
function withTrees<T>(files: readonly TextFile[], look: (parsed: readonly ParsedFile[]) => T): T {
  const trees = files.flatMap(({ path, text }) => {
    const tree = parseCode(text, 'terraform');
    return tree === undefined ? [] : [{ path, tree }];
  });
  try {
    return look(trees.map(({ path, tree }) => ({ path, root: tree.rootNode })));
  } finally {
    for (const { tree } of trees) tree.delete();
  }
}

/** Why not each: after the first, the rest of a broken file follows from it. */
function tellFault({ path, root }: ParsedFile, unreadable: (error: Error) => void): void {
  if (!root.hasError) return;
  const fault = firstFault(root);
  if (fault === undefined) return;
  const what = fault.isMissing ? `${fault.type} is missing` : 'this is not understood';
  unreadable(new DocumentError(new LineStarts(path, root.text).placeOfFault(fault.startIndex), `not HCL: ${what}`));
}

function firstFault(root: SyntaxNode): SyntaxNode | undefined {
  let node = root;
  while (!node.isError && !node.isMissing) {
    const next = node.children.find((child) => child !== null && (child.hasError || child.isError || child.isMissing));
    if (next === undefined || next === null) return undefined;
    node = next;
  }
  return node;
}

function namesOf(files: readonly ParsedFile[]): { readonly blocks: readonly Located[]; readonly scope: HclScope } {
  const isValues = ({ path }: ParsedFile): boolean => path.endsWith('.tfvars');
  const sources = files.filter((file) => !isValues(file));
  const blocks = sources.flatMap(({ path, root }) => blocksOf(root).map((block) => ({ block, path })));
  const scope = new HclScope({
    locals: localsOf(blocks),
    variables: new Map([...defaultsOf(blocks), ...valuesOf(files.filter(isValues))]),
    evaluate,
    known: new Map(),
    budget: new Budget(),
  });
  return { blocks, scope };
}

function localsOf(blocks: readonly Located[]): ReadonlyMap<string, Written> {
  return new Map(
    blocks
      .filter(({ block }) => block.type === 'locals')
      .flatMap(({ block, path }) =>
        attributesOf(block.body).map(({ name, expression }) => [name, { expression, path }]),
      ),
  );
}

function defaultsOf(blocks: readonly Located[]): readonly (readonly [string, Written])[] {
  return blocks.flatMap(({ block, path }) => {
    if (block.type !== 'variable') return [];
    const given = attributesOf(block.body).find(({ name }) => name === 'default');
    // Why not an empty text: it stands for a value that each run has to give.
    return given === undefined || given.expression.text === '""'
      ? []
      : [[block.labels[0] ?? '', { expression: given.expression, path }] as const];
  });
}

/** Terraform takes `terraform.tfvars` and then `*.auto.tfvars` by itself, in order; others are named at each run. */
function valuesOf(files: readonly ParsedFile[]): readonly (readonly [string, Written])[] {
  return files
    .filter(({ path }) => basename(path) === 'terraform.tfvars' || path.endsWith('.auto.tfvars'))
    .toSorted((one, other) => rankOf(one) - rankOf(other) || (one.path < other.path ? -1 : 1))
    .flatMap(({ path, root }) =>
      attributesOf(root).map(({ name, expression }) => [name, { expression, path }] as const),
    );
}

function rankOf({ path }: ParsedFile): number {
  return path.endsWith('.auto.tfvars') ? 1 : 0;
}
