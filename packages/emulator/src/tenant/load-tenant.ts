/** Reads a tenant from a file or a text, JSON or YAML, and checks it. */
import { readFile } from 'node:fs/promises';
import { EmulatorError, type ErrorPlace } from '../emulator-error.ts';
import { findTenantFaults } from './find-tenant-faults.ts';
import { parseTenantText } from './parse-tenant-text.ts';
import { type TenantFault, describeFault } from './tenant-fault.ts';
import type { Tenant } from './tenant.ts';

/** How many faults are told. */
const TOLD = 20;
/** Why: the parser that knows lines takes seconds for what is longer; it is then used to place a fault only. */
const LARGE = 1_000_000;

/** Reads a tenant from the path of a file, or from JSON or YAML text: anything that opens with a brace or has more than one line is text. */
export async function loadTenant(pathOrText: string): Promise<Tenant> {
  if (/^\s*\{|\n/.test(pathOrText)) return parseTenant(pathOrText, undefined);
  return parseTenant(await readTenantFile(pathOrText), pathOrText);
}

/** Accepts a value as a tenant. Throws an EmulatorError that names the place. */
export function checkTenant(value: unknown): Tenant {
  refuseFaulty('tenant', findTenantFaults(value), {});
  return value as Tenant;
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
  if (quick !== undefined && findTenantFaults(quick).length === 0) return quick as Tenant;
  const name = file === undefined ? 'tenant' : `tenant file \`${file}\``;
  const { value, lineOf } = parseTenantText(text, { name, file });
  const faults = findTenantFaults(value).map((fault) => ({ ...fault, line: lineOf(fault.pointer) }));
  refuseFaulty(
    name,
    faults.sort((one, other) => one.line - other.line),
    { file },
  );
  return value as Tenant;
}

interface PlacedFault extends TenantFault {
  readonly line?: number;
}

function refuseFaulty(name: string, faults: readonly PlacedFault[], place: ErrorPlace): void {
  const [first] = faults;
  if (first === undefined) return;
  const told = faults
    .slice(0, TOLD)
    .map((fault) => `${name}${fault.line === undefined ? '' : `, line ${fault.line}`}: ${describeFault(fault)}`);
  const more = faults.length - told.length;
  const { line, pointer } = first;
  throw new EmulatorError('TENANT_INVALID', told[0] ?? name, {
    ...place,
    line,
    pointer,
    lines: more > 0 ? [...told, `${name}: and ${more} more`] : told,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
