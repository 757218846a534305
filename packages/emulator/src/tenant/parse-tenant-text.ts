/** Parses JSON or YAML with the lines that its parts stand on, and says on one line what is wrong with it. */
import {
  type Document,
  LineCounter,
  type YAMLError,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import { EmulatorError } from '../emulator-error.ts';

/** A value, and where its parts stand. */
export interface ParsedDocument {
  readonly value: unknown;
  /** Line of what a JSON pointer leads to, or of the deepest thing on the way there. */
  readonly lineOf: (pointer: string) => number;
}

/** How the source is called, and the file it is, if it is one. */
export interface SourceName {
  readonly name: string;
  readonly file: string | undefined;
}

const ALIASES = 100;
/** Why: no tenant is deeper than this; it tells where a text became too deep that could not be parsed for it. */
const DEPTH = 64;
const TOO_DEEP = 'brackets are nested too deep; a tenant has no use for that';

/** Sentences for the faults that the parser names in words of its own. */
const REASONS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins here, and a tenant file holds one; remove what does not belong',
  DUPLICATE_KEY: 'the same property stands twice; remove one of the two',
  BAD_INDENT: 'a list or an object is not closed, or not indented far enough; mend this line or one before it',
  UNEXPECTED_TOKEN:
    'what stands here does not belong; look for a comma, a quote or a bracket too few or too many, here or one line before',
  TAB_AS_INDENT: 'a tab is used to indent, which YAML does not allow; use spaces',
};

/** Parses the text. Throws an EmulatorError that names the line. */
export function parseTenantText(text: string, source: SourceName): ParsedDocument {
  const lines = new LineCounter();
  const fail = (line: number, reason: string, cause: unknown): never => {
    const message = `${source.name}, line ${line}: not JSON or YAML: ${reason}`;
    throw new EmulatorError('TENANT_SYNTAX', message, { file: source.file, line, cause });
  };
  const lineAt = (offset: number | undefined): number =>
    offset === undefined ? 1 : Math.max(1, lines.linePos(offset).line);
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (error?.code === 'RESOURCE_EXHAUSTION') return fail(lineTooDeep(text), TOO_DEEP, error);
    if (error) return fail(lineAt(error.pos[0]), reasonOf(error), error);
    const loose = findLooseAlias(document);
    if (loose)
      return fail(
        lineAt(loose.offset),
        `\`*${loose.name}\` stands for nothing; write \`&${loose.name}\` before it`,
        undefined,
      );
    const value: unknown = document.toJS({ maxAliasCount: ALIASES });
    return { value, lineOf: (pointer) => lineAt(offsetOf(document.contents, pointer)) };
  } catch (cause) {
    if (cause instanceof EmulatorError) throw cause;
    if (cause instanceof RangeError) return fail(lineTooDeep(text), TOO_DEEP, cause);
    // Why: YAML can nest aliases so that a small file becomes a huge value; the parser then throws.
    if (cause instanceof ReferenceError)
      return fail(1, 'aliases stand for aliases too often; write out what they stand for', cause);
    return fail(1, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function reasonOf({ code, message }: YAMLError): string {
  const known = REASONS[code];
  if (known !== undefined) return known;
  const reason = message.split('\n')[0] ?? '';
  return `${reason.charAt(0).toLowerCase()}${reason.slice(1)}; mend this line or the one before it`;
}

function findLooseAlias(
  document: Document,
): { readonly name: string; readonly offset: number | undefined } | undefined {
  let found: { readonly name: string; readonly offset: number | undefined } | undefined;
  const anchors = new Set<string>();
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      if (anchors.has(node.source)) return undefined;
      found = { name: node.source, offset: node.range?.[0] };
      return visit.BREAK;
    }
    const { anchor } = (node ?? {}) as { readonly anchor?: unknown };
    if (typeof anchor === 'string') anchors.add(anchor);
    return undefined;
  });
  return found;
}

function lineTooDeep(text: string): number {
  let depth = 0;
  let line = 1;
  for (const character of text) {
    if (character === '\n') line++;
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth--;
    if (depth > DEPTH) return line;
  }
  return 1;
}

function offsetOf(contents: unknown, pointer: string): number | undefined {
  let node = contents;
  let offset = startOf(node);
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as { readonly range?: readonly number[] } | null | undefined)?.range?.[0];
}
