/** What a newcomer does with the published packages, each in an empty folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { mustRun, run } from './run.js';

const FACTS = JSON.stringify({
  caller: {
    kind: 'application',
    permissions: ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'],
  },
  group: { isAssignableToRole: false },
  request: { found: true, status: 'PendingApproval' },
});

/** The request of the reference page, which the emulator's sample tenant holds. */
const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

/** Packages that speak HTTP or sign in: nothing that only lints or decides brings them along. */
const NETWORK = ['@azure', '@microsoft', '@pim-precheck/client', '@pim-precheck/emulator'];

/** Installs some packages from the registry into an empty folder. */
async function install(url, folder, ...names) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await mustRun('npm', ['install', '--registry', url, '--no-audit', '--no-fund', ...names], { cwd: folder });
  return (command, args, input) => run('npx', ['--no-install', command, ...args], { cwd: folder, input });
}

/** Each check resolves to undefined, or to what is wrong. */
export const checks = {
  'the command line decides, and runs the emulator': async (url, folder) => {
    const npx = await install(url, folder, '@pim-precheck/cli');
    const version = await npx('precheck', ['--version']);
    if (version.code !== 0) return `--version ended with ${version.code}: ${version.stderr}`;
    const check = await npx('precheck', ['check', '--facts', '-', '--format', 'json'], FACTS);
    if (check.code !== 0) return `check ended with ${check.code}: ${check.stderr}`;
    const { verdict } = JSON.parse(check.stdout);
    if (verdict !== 'allow') return `check said ${verdict} for an application with the permission`;
    return cancelAgainstEmulator(folder);
  },
  'the engine alone, imported': async (url, folder) => {
    await install(url, folder, '@pim-precheck/precheck');
    writeFileSync(
      join(folder, 'main.js'),
      `import { decide } from '@pim-precheck/precheck';\nprocess.stdout.write(decide(${FACTS}).verdict);\n`,
    );
    const { stdout, stderr } = await run(process.execPath, ['main.js'], { cwd: folder });
    if (stdout !== 'allow') return `decide said \`${stdout}\` ${stderr}`;
    return networkIn(folder);
  },
  'the linter alone': async (url, folder) => {
    const npx = await install(url, folder, '@pim-precheck/lint');
    const network = networkIn(folder);
    if (network !== undefined) return network;
    writeFileSync(join(folder, 'precheck.policy.yaml'), 'rules: 1\n');
    const lint = await npx('precheck-lint', ['.', '--format', 'json']);
    if (lint.code !== 1) return `precheck-lint ended with ${lint.code}, 1 was expected: ${lint.stderr}`;
    return JSON.parse(lint.stdout).findings.length > 0 ? undefined : 'precheck-lint found nothing';
  },
  'the client with the guard, typed': async (url, folder) => {
    await install(url, folder, '@pim-precheck/client', '@pim-precheck/precheck', 'typescript@6.0.3', '@types/node@24');
    writeFileSync(
      join(folder, 'main.ts'),
      [
        "import { cancelWithPrecheck } from '@pim-precheck/precheck/graph';",
        "import { decide, type Decision } from '@pim-precheck/precheck';",
        "import * as client from '@pim-precheck/client';",
        `const decision: Decision = decide(${FACTS});`,
        'console.log(decision.verdict, typeof cancelWithPrecheck, Object.keys(client).length > 0);',
        '',
      ].join('\n'),
    );
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
    const typed = await run(join(folder, 'node_modules/.bin/tsc'), [...options, 'main.ts'], { cwd: folder });
    if (typed.code !== 0) return `tsc: ${typed.stdout}`;
    const { stdout, stderr } = await run(process.execPath, ['main.ts'], { cwd: folder });
    return stdout === 'allow function true\n' ? undefined : `the program wrote \`${stdout}\` ${stderr}`;
  },
};

/** Cancels the request of the reference page as somebody who may, and once more, when it is too late. */
async function cancelAgainstEmulator(folder) {
  const precheck = join(folder, 'node_modules/@pim-precheck/cli/bin/precheck.js');
  const emulator = spawn(process.execPath, [precheck, 'emulate', '--port', '0', '--format', 'json'], { cwd: folder });
  try {
    const [line] = await once(createInterface({ input: emulator.stdout }), 'line');
    const { url, tokens } = JSON.parse(line);
    const cancel = ['cancel', REQUEST, '--graph-url', url, '--yes', '--verify', '--format', 'json'];
    const env = { ...process.env, PRECHECK_TOKEN: tokens.owner };
    const codes = [];
    for (let turn = 0; turn < 2; turn += 1)
      codes.push((await run(process.execPath, [precheck, ...cancel], { cwd: folder, env })).code);
    return codes.join() === '0,1' ? undefined : `two cancels ended with ${codes.join(' and ')}, 0 and 1 were expected`;
  } finally {
    emulator.kill();
  }
}

function networkIn(folder) {
  const found = NETWORK.filter((name) => existsSync(join(folder, 'node_modules', name)));
  const scopes = readdirSync(join(folder, 'node_modules')).length;
  return found.length === 0 ? undefined : `brings ${found.join(', ')} along (${scopes} entries in node_modules)`;
}
