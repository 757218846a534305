/** Each of the applications that a loop makes holds what is its own. */
import { expect, test } from 'vitest';
import { GRAPH_APP_ID } from '../../generated/catalogue.ts';
import { lint } from '../../lint.ts';
import { idOf, RW, terraform } from '../../rules/manifest/manifest-examples.ts';

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`/nowhere/${name}`, text]));
  const { findings } = await lint([], { config: { extends: 'recommended' }, texts });
  return findings.map(({ ruleId, where, message }) => `${where.line} ${ruleId} ${message.split(' ')[0] ?? ''}`);
}

const WIDE = 'Group.ReadWrite.All';
const applications = (night: string, sync: string): string => `
locals {
  jobs = { night = [${night}], sync = [${sync}] }
}

resource "azuread_application" "job" {
  for_each     = local.jobs
  display_name = "job-\${each.key}"
  required_resource_access {
    resource_app_id = azuread_service_principal.graph.client_id
    dynamic "resource_access" {
      for_each = each.value
      content {
        id   = azuread_service_principal.graph.app_role_ids[resource_access.value]
        type = "Role"
      }
    }
  }
}

resource "azuread_service_principal" "job" {
  for_each  = azuread_application.job
  client_id = each.value.client_id
}
`;
const grant = (attributes: string): string => `
resource "azuread_app_role_assignment" "job" {
${attributes}
  app_role_id        = azuread_service_principal.graph.app_role_ids["${RW}"]
  resource_object_id = azuread_service_principal.graph.object_id
}
`;
const of = (key: string): string => grant(`  principal_object_id = azuread_service_principal.job["${key}"].object_id`);

test.each([
  ['one cancels, and the other is wide', [`"${RW}"`, `"${WIDE}"`], of('night'), []],
  ['the same one does both', [`"${RW}", "${WIDE}"`, ''], of('night'), [`20 permission-of-cancel-is-least ${WIDE}`]],
  ['the grant is the other’s', [`"${RW}"`, `"User.Read.All"`], of('sync'), [`20 cancel-permission-is-granted ${RW}`]],
  [
    'each is granted it, in a loop over the service principals',
    [`"${RW}"`, `"${RW}"`],
    grant('  for_each            = azuread_service_principal.job\n  principal_object_id = each.value.object_id'),
    [],
  ],
  [
    'each is granted it, by the key',
    [`"${RW}"`, `"${RW}"`],
    grant(
      '  for_each            = local.jobs\n  principal_object_id = azuread_service_principal.job[each.key].object_id',
    ),
    [],
  ],
  [
    'one is granted it, and nobody knows which',
    [`"${RW}"`, ''],
    grant('  principal_object_id = azuread_service_principal.job[var.which].object_id'),
    [],
  ],
])('Terraform: %s', async (_, [night = '', sync = ''], granted, findings) => {
  expect(await found(terraform(`${applications(night, sync)}${granted}`))).toEqual(findings);
});

test.each([
  ['0', []],
  ['1', [`1 cancel-permission-is-granted ${RW}`]],
])('Bicep: the grant is that of number %s', async (index, findings) => {
  const text = `var jobs = [['${RW}'], ['User.Read.All']]
resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = { appId: '${GRAPH_APP_ID}' }
resource apps 'Microsoft.Graph/applications@v1.0' = [for (names, i) in jobs: {
  uniqueName: 'job-\${i}'
  displayName: 'job \${i}'
  requiredResourceAccess: [{
    resourceAppId: '${GRAPH_APP_ID}'
    resourceAccess: [for name in names: { id: filter(graph.appRoles, r => r.value == name)[0].id, type: 'Role' }]
  }]
}]
resource sps 'Microsoft.Graph/servicePrincipals@v1.0' = [for (names, i) in jobs: {
  appId: apps[i].appId
}]
resource grant 'Microsoft.Graph/appRoleAssignedTo@v1.0' = {
  principalId: sps[${index}].id
  resourceId: graph.id
  appRoleId: filter(graph.appRoles, r => r.value == '${RW}')[0].id
}
`;
  const lines = await found({ 'main.bicep': text });
  expect(lines.map((line) => line.replace(/^8 /, '1 '))).toEqual(findings);
});

test('instances of a module in a plan', async () => {
  const role = (names: readonly string[]): object => ({
    mode: 'managed',
    type: 'azuread_application',
    name: 'x',
    values: {
      display_name: 'x',
      required_resource_access: [
        { resource_app_id: GRAPH_APP_ID, resource_access: names.map((id) => ({ id, type: 'Role' })) },
      ],
    },
  });
  const [cancels, wide] = ['41202f2c-f7ab-45be-b001-85c9728b9d69', '62a82d76-70ea-41e2-9197-370581804d09'];
  const plan = (a: readonly string[], b: readonly string[]): string =>
    JSON.stringify({
      planned_values: {
        root_module: {
          child_modules: [
            { address: 'module.job["a.b"]', resources: [role(a)] },
            { address: 'module.job["c"]', resources: [role(b)] },
          ],
        },
      },
    });
  expect(await found({ 'plan.json': plan([cancels], [wide]) })).toEqual([]);
  expect(await found({ 'plan.json': plan([cancels, wide], []) })).toEqual([`1 permission-of-cancel-is-least ${WIDE}`]);
});

test('the same finding of several instances is told once', async () => {
  const text = `resource "azuread_application" "app" {
  for_each     = toset(["a", "b"])
  display_name = each.key
  required_resource_access {
    resource_app_id = "${GRAPH_APP_ID}"
    resource_access {
      id   = "${idOf(RW, 'delegated')}"
      type = "Role"
    }
  }
}
`;
  expect(await found({ 'main.tf': text })).toEqual(['8 permission-has-its-type the']);
});
