/** Takes secrets out of what is said to people: those of the environment, and whatever looks like a token. */

/** Variables that hold a secret by their name; those that name a file or an address do not. */
const SECRET = /(?:TOKEN|SECRET|PASSWORD)$/i;
/** Why: a shorter value is no secret, and would take words out of sentences. */
const SHORTEST = 8;

/** Returns the text without them. */
export function withoutSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  let safe = text;
  for (const [name, value = ''] of Object.entries(env)) {
    if (SECRET.test(name)) safe = withoutSecret(safe, value);
  }
  return safe.replace(/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, '<token>');
}

/** Takes a secret out of a text, whole or in the parts that a line break or another control character makes of it. */
export function withoutSecret(text: string, secret: string): string {
  const whole = secret.trim();
  const parts = whole.split(/[\s\p{Cc}]+/u);
  const forms = [whole, parts.join(' '), ...parts].filter((form) => form.length >= SHORTEST);
  return forms.reduce((safe, form) => (safe.includes(form) ? safe.replaceAll(form, '<secret>') : safe), text);
}
