/** Asks of every file that it says in one sentence, first of all, what it is for. */

/** The rule; a shebang or `// @ts-nocheck` may stand before the sentence. */
export const fileSentence = {
  meta: {
    type: 'suggestion',
    docs: { description: 'A file starts with one sentence that says what it is for' },
    messages: { missing: 'start the file with `/** … */`, one sentence that says what it is for' },
    schema: [],
  },
  create(context) {
    return {
      Program(node) {
        const [first, second] = context.sourceCode.getAllComments();
        const comment = first?.type === 'Shebang' ? second : first;
        const starts =
          comment?.type === 'Block' &&
          comment.value.startsWith('*') &&
          comment.range[0] <= (node.body[0]?.range[0] ?? Infinity);
        if (!starts || !/[.]\s*$/m.test(comment.value.trim()))
          context.report({ loc: { line: 1, column: 0 }, messageId: 'missing' });
      },
    };
  },
};
