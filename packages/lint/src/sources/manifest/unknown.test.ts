/** What a configuration does not tell is not said to be missing, and what it tells is. */
import { describe, expect, test } from 'vitest';
import { GRAPH_APP_ID } from '../../generated/catalogue.ts';
import { lint } from '../../lint.ts';
import { asking, idOf, RW, terraform } from '../../rules/manifest/manifest-examples.ts';

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`/nowhere/${name}`, text]));
  const { findings } = await lint([], { config: { extends: 'recommended' }, texts });
  return findings.map(({ ruleId, where }) => `${where.line} ${ruleId}`);
}

const ROLE = idOf(RW, 'application');
const PRINCIPAL = `
resource "azuread_service_principal" "app" {
  client_id = azuread_application.app.client_id
}
`;
const ASKS = `${asking(['app_role_ids', RW, 'Role'])}${PRINCIPAL}`;
const assigned = (principal: string, role = `"${ROLE}"`, more = ''): string => `
resource "azuread_app_role_assignment" "grant" {
${more}  app_role_id         = ${role}
  principal_object_id = ${principal}
  resource_object_id  = azuread_service_principal.graph.object_id
}
`;
const MISSING = ['13 cancel-permission-is-granted'];

describe('the grant of a permission to cancel', () => {
  test.each([
    ['to a variable', assigned('var.principal_id'), []],
    ['to what a module gives back', assigned('module.canceller.principal_id'), []],
    [
      'to a service principal that is looked up by its name',
      `${assigned('data.azuread_service_principal.found.object_id')}
data "azuread_service_principal" "found" {
  display_name = azuread_application.app.display_name
}
`,
      [],
    ],
    [
      'of a permission that is not known, to somebody who is not known',
      assigned('var.principal_id', 'var.role_id'),
      [],
    ],
    [
      'of another permission, to a variable',
      assigned('var.principal_id', `"${idOf('User.Read.All', 'application')}"`),
      MISSING,
    ],
    ['to somebody else', assigned('azuread_service_principal.graph.object_id'), MISSING],
    ['to somebody else, by an id', assigned('"2f1b7a52-6c0a-4d0e-8a51-0a1b2c3d4e5f"'), MISSING],
    [
      'in a loop of which a part is known',
      assigned(
        'azuread_service_principal.app.object_id',
        'each.value',
        `  for_each            = merge({ read = "${idOf('User.Read.All', 'application')}" }, var.more)\n`,
      ),
      [],
    ],
    [
      'in a module that is given the service principal',
      `module "grant" {\n  source = "./grant"\n  to = [azuread_service_principal.app.object_id]\n}\n`,
      [],
    ],
    [
      'in a module that is given something else',
      `module "grant" {\n  source = "./grant"\n  to = azuread_service_principal.graph.object_id\n}\n`,
      MISSING,
    ],
  ])('%s', async (_, text, findings) => {
    expect(await found(terraform(`${ASKS}${text}`))).toEqual(findings);
  });

  test.each([
    ['az ad app permission admin-consent --id "$APP_ID"', 'consent.sh', []],
    ['az  ad app permission grant --id "$APP_ID" --api $GRAPH', 'consent.sh', []],
    ['New-MgServicePrincipalAppRoleAssignment -BodyParameter $grant', 'Consent.ps1', []],
    [
      'az rest --method post --url "https://graph.microsoft.com/v1.0/servicePrincipals/$id/appRoleAssignments"',
      'a.sh',
      [],
    ],
    ['# az ad app permission admin-consent --id "$APP_ID"', 'consent.sh', MISSING],
    ['az ad app permission list --id "$APP_ID"', 'list.sh', MISSING],
  ])('by a script: %s', async (line, name, findings) => {
    expect(await found({ ...terraform(ASKS), [name]: `set -e\n${line}\n` })).toEqual(findings);
  });

  test('through the provider that sends what Graph takes', async () => {
    const grant = (role: string): string => `
resource "msgraph_resource" "grant" {
  url = "servicePrincipals/\${azuread_service_principal.app.object_id}/appRoleAssignments"
  body = {
    principalId = azuread_service_principal.app.object_id
    resourceId  = azuread_service_principal.graph.object_id
    appRoleId   = "${role}"
  }
}
`;
    expect(await found(terraform(`${ASKS}${grant(ROLE)}`))).toEqual([]);
    expect(await found(terraform(`${ASKS}${grant(idOf('User.Read.All', 'application'))}`))).toEqual(MISSING);
  });
});

test('a module that is given an application may ask for it', async () => {
  const bare = asking().replace(/ {2}required_resource_access \{[^}]*\}\n/, '');
  const module = `module "permissions" {\n  source = "./permissions"\n  application_id = azuread_application.app.id\n}\n`;
  expect(await found(terraform(bare))).toEqual(['8 cancel-permission-is-asked']);
  expect(await found(terraform(`${bare}${module}`))).toEqual([]);
});

test('a permission of another API has no meaning of Graph’s, whatever its name', async () => {
  const text = `data "azuread_service_principal" "own" {
  client_id = "3c1d8a0e-52d4-4d5b-9e41-7d2f0f7b6a10"
}
${asking(['app_role_ids', RW, 'Role']).replaceAll('azuread_service_principal.graph', 'data.azuread_service_principal.own')}`;
  expect(await found({ 'main.tf': text })).toEqual(['5 cancel-permission-is-asked']);
});

describe('a plan', () => {
  const resource = (type: string, values: object, index?: string): object => ({
    mode: 'managed',
    type,
    name: 'x',
    index,
    values,
  });
  const access = [{ resource_app_id: GRAPH_APP_ID, resource_access: [{ id: ROLE, type: 'Role' }] }];
  const plan = (key: string | undefined, to: string | undefined): string => {
    const referring = (type: string, references: Readonly<Record<string, readonly string[]>>): object => ({
      address: `${type}.x`,
      expressions: Object.fromEntries(Object.entries(references).map(([name, list]) => [name, { references: list }])),
    });
    const each = key === undefined ? [] : ['each.key'];
    return JSON.stringify({
      planned_values: {
        root_module: {
          resources: [
            resource('azuread_application', { display_name: 'x', required_resource_access: access }, key),
            resource('azuread_service_principal', {}, key),
            // Why an id: what is there already has one, and which application has it stands nowhere.
            resource(
              'azuread_app_role_assignment',
              { app_role_id: ROLE, resource_object_id: '7b0e3c52-0f0e-4a7c-9d55-1f2e3d4c5b6a' },
              to,
            ),
          ],
        },
      },
      configuration: {
        root_module: {
          resources: [
            referring('azuread_service_principal', { client_id: ['azuread_application.x', ...each] }),
            ...(to === 'nowhere'
              ? []
              : [
                  referring('azuread_app_role_assignment', {
                    principal_object_id: ['azuread_service_principal.x', ...each],
                  }),
                ]),
          ],
        },
      },
    });
  };

  test.each([
    ['with the grant', undefined, undefined, []],
    ['with the grant to the same of several', 'a', 'a', []],
    ['with the grant to another of several', 'a', 'b', ['1 cancel-permission-is-granted']],
    ['with the grant to nobody knows whom', 'a', 'nowhere', []],
  ])('%s', async (_, key, to, findings) => {
    const text = plan(key, to);
    const both =
      to === 'b'
        ? text.replace(
            '[{"mode"',
            `[${JSON.stringify(resource('azuread_service_principal', {}, 'b'))},${JSON.stringify(resource('azuread_application', { display_name: 'y' }, 'b'))},{"mode"`,
          )
        : text;
    expect(await found({ 'plan.json': both })).toEqual(findings);
  });
});
