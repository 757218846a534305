/** The code of the guides: blocks by language, and a shell that runs commands with the workspace's own programs. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHandWritten } from '../sources/hand-written.ts';
import { workspaceFolder } from '../sources/read-workspace.ts';

/** A block of code of a guide. */
export interface GuideBlock {
  readonly guide: string;
  readonly language: string;
  readonly code: string;
}

/** Every block of every hand-written text. */
export function guideBlocks(): readonly GuideBlock[] {
  return readHandWritten().flatMap(({ path, body }) =>
    [...body.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
      guide: path,
      language,
      code,
    })),
  );
}

/** The blocks of one guide in one language. */
export function blocksOf(guide: string, language: string): readonly string[] {
  return guideBlocks()
    .filter((block) => block.guide === guide && block.language === language)
    .map(({ code }) => code);
}

/** How a command ended. */
export interface ShellResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line in a shell where `precheck` and `precheck-lint` are those of the workspace. */
export function runShell(
  command: string,
  { cwd, env = {}, programs }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly programs?: string },
): Promise<ShellResult> {
  const path = [programs, join(workspaceFolder, 'node_modules/.bin'), process.env['PATH']].filter(Boolean).join(':');
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['-euo', 'pipefail', '-c', command],
      { cwd, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env, PATH: path } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** A folder with one program in it, which writes a text; it stands in for a tool that is not at hand. */
export function programThatWrites(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pim-precheck-programs-'));
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\ncat << 'END'\n${text}\nEND\n`);
  chmodSync(file, 0o755);
  return folder;
}
