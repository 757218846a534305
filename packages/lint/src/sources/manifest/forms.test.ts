/** The same application in every form in which a team may write it has the same findings, each at its own place. */
import { describe, expect, test } from 'vitest';
import { GRAPH_APP_ID } from '../../generated/catalogue.ts';
import { lint } from '../../lint.ts';
import { idOf, RW } from '../../rules/manifest/manifest-examples.ts';

const SCOPE = idOf(RW, 'delegated');
const WIDE = idOf('Directory.ReadWrite.All', 'application');
const ACCESS = `[
    { "id": "${SCOPE}", "type": "Role" },
    { "id": "${WIDE}", "type": "Role" }
  ]`;
const REQUIRED = `"requiredResourceAccess": [ { "resourceAppId": "${GRAPH_APP_ID}", "resourceAccess": ${ACCESS} } ]`;

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`/nowhere/${name}`, text]));
  const { findings } = await lint([], { config: { extends: 'recommended' }, texts });
  return findings.map(
    ({ ruleId, where }) => `${where.path.slice(9)}:${where.line}:${where.column} ${where.pointer ?? '-'} ${ruleId}`,
  );
}

const WRONG = 'permission-has-its-type';
const MUCH = 'permission-of-cancel-is-least';

describe('JSON', () => {
  test.each([
    ['of Microsoft Graph', `{ "displayName": "app", ${REQUIRED} }`, '', 0],
    ['of the portal as it was', `{ "name": "app", "availableToOtherTenants": false,\n${REQUIRED} }`, '', 1],
    ['with comments and a comma too many', `// exported\n{ ${REQUIRED}, /* end */ }`, '', 1],
    ['in a list', `[\n{ "displayName": "other", "requiredResourceAccess": [] },\n{ ${REQUIRED} } ]`, '/1', 2],
    ['in an answer of Graph', `{ "value": [\n{ ${REQUIRED} } ] }`, '/value/0', 1],
    [
      'in a template',
      `{ "resources": { "a/b": { "properties": {\n${REQUIRED} } } } }`,
      '/resources/a~1b/properties',
      1,
    ],
  ])('%s', async (_, text, pointer, lines) => {
    const access = `${pointer}/requiredResourceAccess/0/resourceAccess`;
    expect(await found({ 'app.json': text })).toEqual([
      `app.json:${2 + lines}:53 ${access}/0/type ${WRONG}`,
      `app.json:${3 + lines}:7 ${access}/1/id ${MUCH}`,
    ]);
  });

  test('that is broken is a finding, and the other files of its folder are read', async () => {
    const files = { 'a.json': `{ ${REQUIRED}`, 'b.json': `{ ${REQUIRED} }`, 'c.json': '{ "unrelated": ' };
    expect(await found(files)).toEqual([
      'a.json:4:7 - unreadable-file',
      `b.json:2:53 /requiredResourceAccess/0/resourceAccess/0/type ${WRONG}`,
      `b.json:3:7 /requiredResourceAccess/0/resourceAccess/1/id ${MUCH}`,
    ]);
  });
});

/** What `terraform show -json` writes of a module in a module; ids of resources are known after the apply only. */
function plan(): string {
  const resource = (type: string, values: object): object => ({
    address: `${type}.x`,
    mode: 'managed',
    type,
    name: 'x',
    values,
  });
  const referring = (type: string, references: Readonly<Record<string, string>>): object => ({
    address: `${type}.x`,
    type,
    name: 'x',
    expressions: Object.fromEntries(
      Object.entries(references).map(([name, path]) => [
        name,
        { references: [path, path.split('.').slice(0, 2).join('.')] },
      ]),
    ),
  });
  const inner = [
    resource('azuread_application', {
      display_name: 'pim-cancel',
      required_resource_access: [{ resource_app_id: GRAPH_APP_ID, resource_access: [{ id: SCOPE, type: 'Scope' }] }],
    }),
    resource('azuread_service_principal', {}),
    resource('azuread_directory_role', { display_name: 'Groups Administrator' }),
    resource('azuread_directory_role_assignment', { directory_scope_id: '/administrativeUnits/1' }),
  ];
  const written = [
    referring('azuread_service_principal', { client_id: 'azuread_application.x.client_id' }),
    referring('azuread_directory_role_assignment', { role_id: 'azuread_directory_role.x.template_id' }),
  ];
  return JSON.stringify(
    {
      format_version: '1.2',
      planned_values: {
        root_module: {
          child_modules: [
            { address: 'module.a', child_modules: [{ address: 'module.a.module.b["eu"]', resources: inner }] },
          ],
        },
      },
      configuration: {
        root_module: {
          module_calls: { a: { module: { module_calls: { b: { module: { resources: written } } } } } },
        },
      },
    },
    undefined,
    1,
  );
}

describe('Terraform', () => {
  test('a plan is read through its modules, and what is known only later through its configuration', async () => {
    const text = plan();
    const resources = '/planned_values/root_module/child_modules/0/child_modules/0/resources';
    const id = `${resources}/0/values/required_resource_access/0/resource_access/0/id`;
    const lineOf = (word: string): number => text.slice(0, text.indexOf(word)).split('\n').length;
    const columnOf = (word: string): number => text.indexOf(word) - text.lastIndexOf('\n', text.indexOf(word));
    expect(await found({ 'plan.json': text })).toEqual([
      `plan.json:${lineOf('"id"')}:${columnOf('"id"')} ${id} cancel-permission-is-granted`,
      `plan.json:${lineOf('"directory_scope_id"')}:${columnOf('"directory_scope_id"')} ${resources}/3/values/directory_scope_id cancel-role-is-directory-wide`,
    ]);
  });

  test('files of a folder are one module, values of variables and loops included', async () => {
    const files = {
      'app.tf': `resource "azuread_application" "app" {
  for_each     = local.apps
  display_name = each.value
  required_resource_access {
    resource_app_id = var.api
    dynamic "resource_access" {
      for_each = [for id, type in var.grants : { id = id, type = type } if id != ""]
      iterator = grant
      content {
        id   = grant.value.id
        type = grant.value["type"]
      }
    }
  }
}
`,
      'names.tf': `locals { apps = toset(["one"]) }\nvariable "api" { default = "${GRAPH_APP_ID}" }\nvariable "grants" {}\n`,
      'terraform.tfvars': `grants = { "${SCOPE}" = "Role", "${WIDE}" = "Role" }\n`,
    };
    expect(await found(files)).toEqual([`app.tf:10:9 - ${MUCH}`, `app.tf:11:9 - ${WRONG}`]);
  });

  test('a file that is no HCL is a finding, and what is understood is read', async () => {
    const files = {
      'app.tf': `resource "azuread_application" "app" {\n  display_name = = "x"\n}\n`,
    };
    expect(await found(files)).toEqual(['app.tf:2:18 - unreadable-file']);
  });
});

test('Bicep, with loops, variables, and permissions by name', async () => {
  const text = `extension microsoftGraphV1
param names array = ['${RW}', 'Directory.ReadWrite.All']
resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = { appId: '${GRAPH_APP_ID}' }
resource app 'Microsoft.Graph/applications@v1.0' = { uniqueName: 'a', displayName: 'a' }
resource sp 'Microsoft.Graph/servicePrincipals@v1.0' = { appId: app.appId }
resource grants 'Microsoft.Graph/appRoleAssignedTo@v1.0' = [for (name, i) in names: {
  appRoleId: first(filter(graph.appRoles, role => role.value == name)).id
  principalId: sp.id
  resourceId: graph.id
}]
`;
  expect(await found({ 'main.bicep': text })).toEqual([`main.bicep:7:3 - ${MUCH}`]);
});

describe('texts that the grammars leave blanks out of', () => {
  const application = `resource app 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'a'
  displayName: 'a'
  requiredResourceAccess: [{ resourceAppId: '${GRAPH_APP_ID}', resourceAccess: [{ id: '${SCOPE}', type: 'Scope' }] }]
}
resource sp 'Microsoft.Graph/servicePrincipals@v1.0' = { appId: app.appId }
resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = { appId: '${GRAPH_APP_ID}' }
`;
  const consent = (scope: string): string =>
    `resource grant 'Microsoft.Graph/oauth2PermissionGrants@v1.0' = {\n  clientId: sp.id\n  resourceId: graph.id\n  consentType: 'AllPrincipals'\n  scope: ${scope}\n}\n`;

  test.each([
    ["join(['profile', wanted], ' ')", []],
    ["'profile ${wanted} email'", []],
    ["' ${wanted} '", []],
    ["'''\nprofile\nemail\n'''", ['main.bicep:5:104 - cancel-permission-is-granted']],
  ])('Bicep: %s', async (scope, findings) => {
    const text = `var wanted = '${RW}'\n${application}${consent(scope)}`;
    expect(await found({ 'main.bicep': text })).toEqual(findings);
  });

  test('Terraform: a joined name', async () => {
    const text = `locals { words = ["pim", "cancel", "job"] }
resource "azuread_application" "a" {
  display_name = join(" ", local.words)
}
`;
    const { findings } = await lint([], {
      config: { extends: 'recommended' },
      texts: new Map([['/nowhere/main.tf', text]]),
    });
    expect(findings.map(({ message }) => message.split(',')[0])).toEqual(['`pim cancel job` is there to cancel']);
  });
});

test.each([
  ['main.tf', 'resource "azuread_group" "a" {\n  display_name = "a"\n\n\n', 'main.tf:2:20 - unreadable-file'],
  ['app.json', `{\n"requiredResourceAccess": [],\n"displayName": "x"\n\n\n`, 'app.json:3:18 - unreadable-file'],
])('%s that ends too soon is told where its text ends', async (name, text, finding) => {
  expect(await found({ [name]: text })).toEqual([finding]);
});
