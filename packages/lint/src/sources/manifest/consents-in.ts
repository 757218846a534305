/** Tells by their text whether files consent by a command, past the resources of a configuration. */

/** Commands of Azure CLI and PowerShell, and calls of Graph, that consent. */
const CONSENTS =
  /\baz\s+ad\s+app\s+permission\s+(?:admin-consent|grant)\b|\b(?:Add|Grant|New)-\w*(?:AppRoleAssign|OAuth2?PermissionGrant)\w*|\/(?:v1\.0|beta)\/[^\s"']*(?:appRoleAssign|oauth2PermissionGrants)|\/adminconsent\b/i;

/** Whether a text consents; what a comment says is done by nobody. */
export function consentsIn(text: string): boolean {
  // Why first as a whole: most scripts consent to nothing, and this is asked of each.
  return CONSENTS.test(text) && text.split('\n').some((line) => CONSENTS.test(line) && !/^\s*(?:#|\/\/)/.test(line));
}

/** Scripts that may consent. */
export function isScript(path: string): boolean {
  return /\.(?:bash|ps1|sh)$/i.test(path);
}
