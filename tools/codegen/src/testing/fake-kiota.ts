/** A stand-in for the Kiota executable: takes the same arguments and writes the same kinds of files. */

/** How the stand-in differs from a generator that does its work. */
export interface FakeKiota {
  readonly version?: string;
  /** Printed beside what Kiota prints. */
  readonly says?: string;
  readonly exitCode?: number;
  /** Writes no files. */
  readonly isIdle?: boolean;
  /** Writes something else each time. */
  readonly isRandom?: boolean;
  /** Put over the fields of the lock file. */
  readonly lock?: Readonly<Record<string, unknown>>;
}

/** The version that the stand-in says it is. */
export const FAKE_VERSION = '9.9.9';

/** The text of an executable that behaves as told. */
export function fakeKiota(behaviour: FakeKiota = {}): string {
  return `#!${process.execPath}
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { relative } = require('node:path');
const behaviour = ${JSON.stringify({ version: FAKE_VERSION, ...behaviour })};
const args = process.argv.slice(2);
const value = (name) => args[args.indexOf(name) + 1];
if (args[0] === '--version') console.log(behaviour.version + '+0123abcd');
else {
  const output = value('--output');
  mkdirSync(output, { recursive: true });
  const seen = Object.entries(process.env).filter(([name]) => /^(?:KIOTA|DOTNET_SYSTEM)_/.test(name)).sort();
  const files = {
    'thingClient.ts': '// ' + readFileSync(value('--openapi'), 'utf8') + (behaviour.isRandom ? process.hrtime.bigint() : ''),
    'environment.txt': seen.map((entry) => entry.join('=')).join('\\n'),
    'kiota-lock.json': JSON.stringify({
      descriptionLocation: relative(output, value('--openapi')),
      kiotaVersion: behaviour.version,
      clientClassName: value('--class-name'),
      clientNamespaceName: value('--namespace-name'),
      language: value('--language'),
      ...behaviour.lock,
    }),
    '.kiota.log': 'noise',
  };
  if (!behaviour.isIdle) for (const [name, text] of Object.entries(files)) writeFileSync(output + '/' + name, text);
  console.log(behaviour.says ?? 'Generation completed successfully');
  process.exitCode = behaviour.exitCode ?? 0;
}
`;
}
