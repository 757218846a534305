/** Finds the methods of declared clients, such as those of Refit and Retrofit, that cancel. */
import { callName, memberName, plainName, receiverOf } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, childrenOf, nodesIn, STRINGS } from '../node-kinds.ts';
import type { View } from '../values/view.ts';
import type { CancelCall } from './cancel-call.ts';
import { type CancelPath, cancelPathIn } from './cancel-forms.ts';

const MARKS: ReadonlySet<string> = new Set(['annotation', 'attribute', 'marker_annotation', 'decorator']);
const METHODS: ReadonlySet<string> = new Set([
  'method_declaration',
  'method_signature',
  'abstract_method_signature',
  'method_definition',
]);

/** The calls of such methods; the declaration itself where the file calls none. */
export function declaredCancels(root: SyntaxNode, view: View): readonly CancelCall[] {
  const declared = new Map<string, { readonly node: SyntaxNode; readonly path: CancelPath }>();
  for (const node of nodesIn(root)) {
    if (!METHODS.has(node.type) || node.childForFieldName('body') !== null) continue;
    const path = pathOfMarks(node, view);
    const name = node.childForFieldName('name');
    if (path !== undefined && name !== null) declared.set(plainName(memberName(name)), { node, path });
  }
  if (declared.size === 0) return [];
  const called = new Set<string>();
  const calls: CancelCall[] = [];
  for (const node of nodesIn(root)) {
    if (!CALLS.has(node.type) || receiverOf(node) === undefined) continue;
    const name = plainName(callName(node));
    const own = declared.get(name);
    if (own === undefined) continue;
    called.add(name);
    calls.push({ node, form: 'path', ...own.path });
  }
  const uncalled = [...declared].filter(([name]) => !called.has(name));
  return [...calls, ...uncalled.map(([, { node, path }]): CancelCall => ({ node, form: 'path', ...path }))];
}

/** The path of `[Post("…")]`, `@POST("…")` or `@RequestLine("POST …")`. */
function pathOfMarks(method: SyntaxNode, view: View): CancelPath | undefined {
  for (const child of childrenOf(method)) {
    if (!/^(?:modifiers|attribute_list|decorator)$/.test(child.type)) continue;
    for (const mark of nodesIn(child)) {
      if (!MARKS.has(mark.type)) continue;
      const name = plainName(mark.childForFieldName('name')?.text ?? mark.namedChild(0)?.text ?? '');
      if (!/^(?:post|postexchange|requestline|postjson|http)/.test(name)) continue;
      for (const text of textsIn(mark, view)) {
        const path = /^requestline/.test(name) && !/^\s*POST\b/i.test(text) ? undefined : cancelPathIn(text);
        if (path !== undefined) return path;
      }
    }
  }
  return undefined;
}

function textsIn(mark: SyntaxNode, view: View): readonly string[] {
  return [...nodesIn(mark)]
    .filter(({ type }) => STRINGS.has(type) || type === 'binary_expression')
    .flatMap((node) => view.texts(node));
}
