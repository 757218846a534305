/** Reads JSON, with comments too, as terms with JSON pointers. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { DocumentError } from '../../document-error.ts';
import type { TextFile } from '../../text-file.ts';
import { LineStarts } from './line-starts.ts';
import type { Term, Value } from './term.ts';
import { UNKNOWN } from './term.ts';

/** Why a limit: reading is recursive, and no real file comes near it. */
const DEEPEST = 200;

/** Reads a file; one that is no JSON throws a DocumentError at the first fault. */
export function jsonTerm({ path, text }: TextFile): Term {
  const lines = new LineStarts(path, text);
  const errors: ParseError[] = [];
  // Why beforehand: the parser calls itself for each level, and the stack ends sooner than the file.
  const tooDeep = deepPlace(text);
  if (tooDeep !== undefined)
    throw new DocumentError(lines.placeOf(tooDeep), `is nested more than ${DEEPEST} levels deep`);
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [fault] = errors;
  if (fault !== undefined) throw new DocumentError(lines.placeOfFault(fault.offset), `not JSON: ${faultName(fault)}`);
  if (root === undefined) throw new DocumentError(lines.placeOf(0), 'not JSON: there is no value');
  return termOf(root, root, { lines, pointer: '' });
}

interface Reading {
  readonly lines: LineStarts;
  readonly pointer: string;
}

function termOf(node: Node, from: Node, { lines, pointer }: Reading): Term {
  return {
    where: { ...lines.placeOf(from.offset), pointer },
    end: lines.placeOf(node.offset + node.length),
    value: valueOf(node, { lines, pointer }),
  };
}

function valueOf(node: Node, { lines, pointer }: Reading): Value {
  switch (node.type) {
    case 'string':
      return { kind: 'text', text: String(node.value), isWhole: true };
    case 'boolean':
      return { kind: 'flag', flag: node.value === true };
    case 'number':
      return { kind: 'number', number: Number(node.value) };
    case 'null':
      return { kind: 'none' };
    case 'array': {
      const items = (node.children ?? []).map((child, index) =>
        termOf(child, child, { lines, pointer: `${pointer}/${index}` }),
      );
      return { kind: 'list', items, isWhole: true };
    }
    case 'object': {
      const entries = new Map<string, Term>();
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key === undefined || value === undefined) continue;
        const name = String(key.value);
        entries.set(name, termOf(value, key, { lines, pointer: `${pointer}/${escaped(name)}` }));
      }
      return { kind: 'record', entries, isWhole: true };
    }
    default:
      return UNKNOWN;
  }
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function deepPlace(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE || code === NEWLINE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      if (depth > DEEPEST) return index;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
  }
  return undefined;
}

const [BACKSLASH, QUOTE, NEWLINE] = [92, 34, 10];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [123, 125, 91, 93];

/** `CloseBraceExpected` as `close brace expected`. */
function faultName({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}
