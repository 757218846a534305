/** Measures the linter beside ESLint with typescript-eslint and Spectral, on the same files, in one run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const workspace = join(import.meta.dirname, '../../..');
const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const COUNTS = { typescript: 2_000, yaml: 1_500, powershell: 1_000, manifest: 300, terraform: 150, bicep: 50 };

/** Rows about speed and memory; the targets are the product's own. */
export function measureLint() {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-bench-lint-'));
  try {
    writeFiles(folder);
    const lint = join(workspace, 'packages/lint/dist/command/main.js');
    const peak = join(import.meta.dirname, 'peak-memory.js');
    const args = [
      '--import',
      pathToFileURL(peak).href,
      lint,
      '.',
      '--exit-zero',
      '--format',
      'json',
      '--output',
      'out.json',
    ];
    const node = (own) => time(process.execPath, own, folder);
    const cold = node(args);
    node([...args, '--cache']);
    // Why the best of three: the target is a time, and not a ratio to something else on the same machine.
    const warm = best(Array.from({ length: 3 }, () => node([...args, '--cache'])));
    const eslint = time(
      process.execPath,
      [join(workspace, 'node_modules/eslint/bin/eslint.js'), 'ts', '--no-error-on-unmatched-pattern'],
      folder,
    );
    const spectral = time(
      process.execPath,
      [spectralBin(), 'lint', 'yaml/*.yaml', '--quiet', '--fail-severity', 'error'],
      folder,
    );
    const files = Object.values(COUNTS).reduce((sum, count) => sum + count, 0);
    console.log(
      `${files} files: precheck lint ${cold.seconds.toFixed(2)} s, with a cache ${warm.seconds.toFixed(2)} s; ESLint ${eslint.seconds.toFixed(2)} s, Spectral ${spectral.seconds.toFixed(2)} s`,
    );
    return [
      {
        name: 'ESLint and Spectral : precheck lint, cold',
        ratio: (eslint.seconds + spectral.seconds) / cold.seconds,
        least: 5,
      },
      { name: 'half a second : precheck lint with a cache', ratio: 0.5 / warm.seconds, least: 1 },
      { name: '400 MB : memory of precheck lint', ratio: 400 / cold.megabytes, least: 1 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function best(runs) {
  return runs.toSorted((one, other) => one.seconds - other.seconds)[0];
}

function spectralBin() {
  return join(import.meta.dirname, '../node_modules/@stoplight/spectral-cli/dist/index.js');
}

function time(command, args, cwd) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === null || status > 1) throw new Error(`${args[0]} ended with ${status}: ${stderr || stdout}`);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(/peak-memory (\d+)/.exec(stderr)?.[1] ?? 0) / 1024,
  };
}

/** Every tenth file of code cancels something, as it would in a repository that has to do with it. */
function writeFiles(folder) {
  for (const name of ['ts', 'yaml', 'ps1', 'json', 'bicep']) mkdirSync(join(folder, name));
  symlinkSync(join(workspace, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, 'eslint.config.js'),
    "import tseslint from 'typescript-eslint';\nexport default tseslint.config(tseslint.configs.recommended);\n",
  );
  writeFileSync(join(folder, '.spectral.yaml'), 'extends: ["spectral:oas"]\n');
  writeFileSync(join(folder, '.gitignore'), 'node_modules\nout.json\n');
  for (let index = 0; index < COUNTS.typescript; index += 1)
    writeFileSync(join(folder, `ts/m${index}.ts`), typescript(index));
  for (let index = 0; index < COUNTS.yaml; index += 1)
    writeFileSync(join(folder, `yaml/d${index}.yaml`), description(index));
  for (let index = 0; index < COUNTS.powershell; index += 1)
    writeFileSync(join(folder, `ps1/s${index}.ps1`), powershell(index));
  for (let index = 0; index < COUNTS.manifest; index += 1)
    writeFileSync(join(folder, `json/manifest${index}.json`), manifest(index));
  for (let index = 0; index < COUNTS.terraform; index += 1) {
    const module = join(folder, `tf/module${Math.floor(index / 5)}`);
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, `f${index}.tf`), terraform(index));
  }
  for (let index = 0; index < COUNTS.bicep; index += 1)
    writeFileSync(join(folder, `bicep/b${index}.bicep`), bicep(index));
}

function typescript(index) {
  const body = Array.from(
    { length: 20 },
    (_, line) =>
      `  const value${line} = compute(input.field${line}, ${line + index});\n  if (value${line} === undefined) return undefined;\n`,
  );
  const cancel =
    index % 10 === 0 ? `export const cancel = (id: string) => http.post(\`\${root}${REQUESTS}/\${id}/cancel\`);\n` : '';
  return `import { compute, http, root, type Input } from './shared.js';\n\nexport function step${index}(input: Input): number | undefined {\n${body.join('')}  return value0;\n}\n${cancel}`;
}

function description(index) {
  return `openapi: 3.0.3\ninfo: { title: Service ${index}, version: '1', description: A service., contact: { name: a, url: 'https://example.com' } }\nservers: [{ url: 'https://example.com' }]\ntags: [{ name: a, description: A. }]\npaths:\n${Array.from({ length: 6 }, (_, path) => `  /things${path}/{id}:\n    get:\n      operationId: get${path}\n      summary: Get\n      description: Gets a thing.\n      tags: [a]\n      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n      responses: { '200': { description: The thing. } }\n`).join('')}`;
}

function powershell(index) {
  const body = Array.from(
    { length: 15 },
    (_, line) =>
      `$item${line} = Get-Item -Path "C:\\data\\${line}" -ErrorAction SilentlyContinue\nif ($null -eq $item${line}) { Write-Verbose "nothing ${line}" }\n`,
  );
  return index % 10 === 0
    ? `${body.join('')}Invoke-MgGraphRequest -Method POST -Uri "v1.0${REQUESTS}/$id/cancel"\n`
    : body.join('');
}

function manifest(index) {
  return JSON.stringify(
    {
      appId: `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`,
      requiredResourceAccess: [
        {
          resourceAppId: '00000003-0000-0000-c000-000000000000',
          resourceAccess: [{ id: '41202f2c-f7ab-45be-b001-85c9728b9d69', type: 'Role' }],
        },
      ],
    },
    null,
    2,
  );
}

/** Of the five files of a module, one makes an application and the others have nothing to do with Entra. */
function terraform(index) {
  const buckets = Array.from(
    { length: 8 },
    (_, line) =>
      `resource "azurerm_storage_account" "s${index}_${line}" {\n  name     = "s\${var.env}${line}"\n  location = local.location\n  tags     = { team = "a", line = "${line}" }\n}\n`,
  ).join('');
  if (index % 5 !== 0) return `locals {\n  names${index} = ["a", "b"]\n}\n${buckets}`;
  const ids = ['41202f2c-f7ab-45be-b001-85c9728b9d69', '98830695-27a2-44f7-8c18-0c3ebc9698f6'];
  return `locals {\n  ids = ${JSON.stringify(ids)}\n}\nresource "azuread_application" "a" {\n  display_name = "app \${var.env}"\n  required_resource_access {\n    resource_app_id = "00000003-0000-0000-c000-000000000000"\n    dynamic "resource_access" {\n      for_each = toset(local.ids)\n      content {\n        id   = resource_access.value\n        type = "Role"\n      }\n    }\n  }\n}\n${buckets}`;
}

/** Every other file uses the extension of Microsoft Graph. */
function bicep(index) {
  const buckets = Array.from(
    { length: 8 },
    (_, line) =>
      `resource s${line} 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 's\${env}${line}'\n  location: location\n}\n`,
  ).join('');
  const head = `param env string = 'prod'\nparam location string\n${buckets}`;
  if (index % 2 !== 0) return head;
  return `extension microsoftGraphV1\n${head}resource app 'Microsoft.Graph/applications@v1.0' = {\n  uniqueName: 'app-\${env}'\n  displayName: 'app'\n  requiredResourceAccess: [\n    {\n      resourceAppId: '00000003-0000-0000-c000-000000000000'\n      resourceAccess: [\n        { id: '41202f2c-f7ab-45be-b001-85c9728b9d69', type: 'Role' }\n      ]\n    }\n  ]\n}\n`;
}
