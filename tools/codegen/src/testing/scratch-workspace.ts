/** A small workspace in a scratch folder, with one package that has files generated. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkPackage, type CheckReport } from '../check-package.ts';
import { placeOf } from '../kiota/generator-place.ts';
import { readFolder } from '../steps/generated-folders.ts';
import type { Workspace } from '../steps/workspace.ts';
import { writePackage } from '../write-package.ts';
import { FAKE_VERSION } from './fake-kiota.ts';

/** The package of a scratch workspace. */
export const PROJECT = 'packages/thing';

/** A step of the generator `echo`. */
export const ECHO_STEP = { generator: 'echo', output: 'src/generated', inputs: ['openapi/a.yaml', 'openapi/b.yaml'] };

/** A step of Kiota, of a version that only a stand-in has. */
export const KIOTA_STEP = {
  generator: 'kiota',
  output: 'src/graph/generated',
  inputs: ['openapi/a.yaml'],
  options: {
    generatorVersion: FAKE_VERSION,
    language: 'TypeScript',
    clientClassName: 'ThingClient',
    clientNamespaceName: 'Thing',
  },
};

/** Makes a workspace; it is deleted when the test that asked for it has ended. */
export function scratchWorkspace(steps: readonly object[] = [ECHO_STEP], env: Workspace['env'] = {}): ScratchWorkspace {
  const root = mkdtempSync(join(tmpdir(), 'codegen-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const workspace = new ScratchWorkspace(root, env);
  workspace.put('openapi/a.yaml', 'a: 1\n');
  workspace.put('openapi/b.yaml', 'b: 1\n');
  workspace.configure(steps);
  return workspace;
}

/** A workspace in a scratch folder, and what tests do with it. */
export class ScratchWorkspace implements Workspace {
  readonly root: string;
  readonly env: Workspace['env'];
  readonly generators: string = join(import.meta.dirname, 'generators');

  constructor(root: string, env: Workspace['env']) {
    this.root = root;
    this.env = { PATH: process.env['PATH'], ...env };
  }

  /** Writes a file of the workspace. */
  put(path: string, text: string | Buffer): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Writes the package's configuration. */
  configure(steps: readonly object[]): void {
    this.put(`${PROJECT}/codegen.json`, JSON.stringify({ steps }));
  }

  /** Puts a Kiota executable where one is looked for. */
  putKiota(text: string): void {
    const { executable } = placeOf(FAKE_VERSION, this);
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, text);
    chmodSync(executable, 0o755);
  }

  /** Deletes a file or folder of the workspace. */
  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Reads a file of the workspace. */
  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Whether a file or folder of the workspace exists. */
  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Names of the package's files, without its configuration. */
  files(): readonly string[] {
    return [...readFolder(join(this.root, PROJECT)).keys()].filter((name) => name !== 'codegen.json');
  }

  /** Runs `codegen`. */
  write(): Promise<readonly string[]> {
    return writePackage(this, PROJECT);
  }

  /** Runs `codegen-check`. */
  check(): Promise<CheckReport> {
    return checkPackage(this, PROJECT);
  }
}
