/** Error codes of a sign-in that mean something for a check; do not edit. */
// Source: openapi/catalog/sign-in-errors.json; run `npm run codegen` to write it again.

/** What to do, and whether the tenant lies in another national cloud, by error code. */
export const signInErrors: Readonly<
  Record<string, { readonly remedy: string; readonly otherCloud: 'no' | 'perhaps' | 'yes' }>
> = {
  AADSTS90038: { remedy: 'Name the cloud of the tenant with --cloud.', otherCloud: 'yes' },
  AADSTS900382: { remedy: 'Name the cloud of the tenant with --cloud.', otherCloud: 'yes' },
  AADSTS900432: { remedy: 'Name the cloud of the tenant with --cloud.', otherCloud: 'yes' },
  AADSTS900439: { remedy: 'Name the cloud of the tenant with --cloud.', otherCloud: 'yes' },
  AADSTS90002: { remedy: 'Check the tenant id; a tenant of another national cloud needs --cloud.', otherCloud: 'perhaps' },
  AADSTS700016: { remedy: 'Check client id and tenant; an application has to be registered in the portal of the tenant\'s own cloud, which --cloud names.', otherCloud: 'perhaps' },
  AADSTS500011: { remedy: 'Check --cloud: the roots of Microsoft Graph differ between clouds.', otherCloud: 'perhaps' },
  AADSTS65002: { remedy: 'Register an own application and consent to the permission for it; a client of Microsoft\'s, such as Azure CLI, cannot get it.', otherCloud: 'no' },
  AADSTS65001: { remedy: 'Have an administrator consent to the permission.', otherCloud: 'no' },
};
