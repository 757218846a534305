/** Reads a tenant from a file or a text, JSON or YAML, and checks it. */
import { readFile } from 'node:fs/promises';
import { LineCounter, type YAMLError, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { EmulatorError } from '../emulator-error.ts';
import { type TenantFault, findTenantFault } from './find-tenant-fault.ts';
import type { Tenant } from './tenant.ts';

/** Why: the parser that knows lines takes seconds for what is longer; it is then used to place a fault only. */
const LARGE = 1_000_000;

/** Reads a tenant from the path of a file, or from JSON or YAML text: anything that opens with a brace or has more than one line is text. */
export async function loadTenant(pathOrText: string): Promise<Tenant> {
  if (/^\s*\{|\n/.test(pathOrText)) return parseTenant(pathOrText, undefined);
  return parseTenant(await readTenantFile(pathOrText), pathOrText);
}

/** Accepts a value as a tenant. Throws an EmulatorError that names the place. */
export function checkTenant(value: unknown): Tenant {
  const fault = findTenantFault(value);
  if (fault === undefined) return value as Tenant;
  throw new EmulatorError('TENANT_INVALID', `tenant: ${describe(fault)}`, { pointer: fault.pointer });
}

async function readTenantFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { code } = cause as { readonly code?: string };
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'it may not be read',
    };
    const reason = reasons[code ?? ''] ?? `reading it failed with ${code ?? 'an unknown error'}`;
    throw new EmulatorError('TENANT_FILE_UNREADABLE', `tenant file \`${path}\` cannot be read: ${reason}`, {
      file: path,
      cause,
    });
  }
}

function parseTenant(text: string, file: string | undefined): Tenant {
  const quick = text.length > LARGE ? parseJson(text) : undefined;
  if (quick !== undefined && findTenantFault(quick) === undefined) return quick as Tenant;
  const name = file === undefined ? 'tenant' : `tenant file \`${file}\``;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, reason } = describeSyntax(error, lines);
    throw new EmulatorError('TENANT_SYNTAX', `${name}, line ${line}: not JSON or YAML: ${reason}`, {
      file,
      line,
      cause: error,
    });
  }
  const value = toValue(document, name, file);
  const fault = findTenantFault(value);
  if (fault === undefined) return value as Tenant;
  const line = lineOf(document.contents, fault.pointer, lines);
  throw new EmulatorError('TENANT_INVALID', `${name}, line ${line}: ${describe(fault)}`, {
    file,
    line,
    pointer: fault.pointer,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why: YAML can nest aliases so that a small file becomes a huge value; the parser then throws. */
function toValue(document: ReturnType<typeof parseDocument>, name: string, file: string | undefined): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmulatorError('TENANT_SYNTAX', `${name}: not JSON or YAML: ${reason}`, { file, cause });
  }
}

function describeSyntax(error: YAMLError, lines: LineCounter): { readonly line: number; readonly reason: string } {
  const reason = error.message.split('\n')[0] ?? '';
  return {
    line: Math.max(1, lines.linePos(error.pos[0]).line),
    reason: reason.charAt(0).toLowerCase() + reason.slice(1),
  };
}

function describe({ pointer, expected }: TenantFault): string {
  return `${pointer === '' ? 'the tenant' : `\`${pointer}\``} ${expected}`;
}

/** Line of the node a JSON pointer leads to, or of the deepest one on the way there. */
function lineOf(contents: unknown, pointer: string, lines: LineCounter): number {
  let node = contents;
  let offset = offsetOf(node);
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair === undefined) break;
      offset = offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = offsetOf(node) ?? offset;
    } else break;
  }
  return offset === undefined ? 1 : lines.linePos(offset).line;
}

function offsetOf(node: unknown): number | undefined {
  return (node as { readonly range?: readonly number[] } | null | undefined)?.range?.[0];
}
