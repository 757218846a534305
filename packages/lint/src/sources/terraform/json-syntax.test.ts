/** Terraform in its JSON syntax has the findings that HCL has. */
import { expect, test } from 'vitest';
import { GRAPH_APP_ID } from '../../generated/catalogue.ts';
import { lint } from '../../lint.ts';
import { idOf, RW } from '../../rules/manifest/manifest-examples.ts';

async function found(files: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const texts = new Map(
    Object.entries(files).map(([name, content]) => [
      `/nowhere/${name}`,
      typeof content === 'string' ? content : JSON.stringify(content, undefined, 1),
    ]),
  );
  const { findings } = await lint([], { config: { extends: 'recommended' }, texts });
  return findings.map(({ ruleId, where }) => `${where.path.slice(9)} ${where.pointer ?? where.line} ${ruleId}`);
}

const access = (name: string): object => ({
  id: `\${data.azuread_service_principal.graph.app_role_ids["${name}"]}`,
  type: 'Role',
});
const application = (...names: readonly string[]): object => ({
  display_name: 'pim-cancel',
  required_resource_access: [{ resource_app_id: GRAPH_APP_ID, resource_access: names.map((name) => access(name)) }],
});
const GRAPH = { azuread_service_principal: { graph: { client_id: GRAPH_APP_ID } } };
const PRINCIPAL = { app: { client_id: '${azuread_application.app.client_id}' } };
const LIST = '/resource/azuread_application/app/required_resource_access/0/resource_access';

test('what an application asks for, by its names', async () => {
  const resource = { azuread_application: { app: application(RW, 'Group.ReadWrite.All') } };
  expect(await found({ 'main.tf.json': { data: GRAPH, resource } })).toEqual([
    `main.tf.json ${LIST}/1/id permission-of-cancel-is-least`,
  ]);
});

test('a type that does not fit its id', async () => {
  const wrong = { resource_app_id: GRAPH_APP_ID, resource_access: { id: idOf(RW, 'delegated'), type: 'Role' } };
  const resource = [{ azuread_application: [{ app: [{ display_name: 'x', required_resource_access: wrong }] }] }];
  expect(await found({ 'main.tf.json': { resource } })).toEqual([
    'main.tf.json /resource/0/azuread_application/0/app/0/required_resource_access/resource_access/type permission-has-its-type',
  ]);
});

test.each([
  ['that is granted in HCL beside it', 'azuread_service_principal.app.object_id', []],
  [
    'that is granted to somebody else there',
    'azurerm_user_assigned_identity.other.principal_id',
    [`main.tf.json ${LIST}/0/id cancel-permission-is-granted`],
  ],
  ['that is granted to nobody knows whom', 'var.principal', []],
])('a permission %s', async (_, principal, findings) => {
  const resource = { azuread_application: { app: application(RW) }, azuread_service_principal: PRINCIPAL };
  const grant = `resource "azurerm_user_assigned_identity" "other" {}
resource "azuread_app_role_assignment" "grant" {
  app_role_id         = data.azuread_service_principal.graph.app_role_ids["${RW}"]
  principal_object_id = ${principal}
  resource_object_id  = data.azuread_service_principal.graph.object_id
}
`;
  expect(await found({ 'main.tf.json': { data: GRAPH, resource }, 'grant.tf': grant })).toEqual(findings);
});

test.each([
  ['a dynamic block', { dynamic: { required_resource_access: { for_each: '${var.apis}', content: {} } } }],
  ['a list that is computed', { required_resource_access: '${local.access}' }],
])('%s may ask for anything', async (_, body) => {
  const app = { display_name: 'pim-cancel', ...body };
  expect(await found({ 'main.tf.json': { resource: { azuread_application: { app } } } })).toEqual([]);
});

test('a file that ends too soon', async () => {
  expect(await found({ 'main.tf.json': '{ "resource": {\n"azuread_application": {\n\n' })).toEqual([
    'main.tf.json 2 unreadable-file',
  ]);
});
