/** Runs the command in a folder of files that a test writes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command. */
export const bin = fileURLToPath(new URL('../../bin/precheck-lint.js', import.meta.url));

/** A cancel without a check, in a shell. */
export const CANCEL =
  'az rest --method post --url "$ROOT/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$ID/cancel"\n';

/** What a run left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given beside its arguments. */
export interface RunOptions {
  readonly input?: Buffer | string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The parts of the JSON format that tests look at. */
export interface Shown {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly message: string;
    readonly fingerprint: string;
    readonly where: { readonly path: string; readonly line: number; readonly column: number };
  }[];
  readonly suppressed: readonly { readonly ruleId: string; readonly suppressedBy: string; readonly reason?: string }[];
}

/** Reads the JSON format. */
export function findingsOf(ran: Ran): Shown {
  return JSON.parse(ran.stdout) as Shown;
}

/** A folder that is the root of a repository. */
export class LintFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'precheck-lint-'));

  constructor() {
    mkdirSync(join(this.path, '.git'));
  }

  put(files: Readonly<Record<string, Buffer | string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), text);
    }
  }

  run(args: readonly string[], { input = '', cwd = this.path, env: more = {} }: RunOptions = {}): Ran {
    const env = { PATH: process.env['PATH'], ...more };
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd,
      input,
      encoding: 'utf8',
      env,
    });
    return { code: status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
