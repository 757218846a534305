/** Takes secrets out of what is said to people: those of the environment, and whatever looks like a token. */

/** Variables that hold a secret by their name; those that name a file or an address do not. */
const SECRET = /(?:TOKEN|SECRET|PASSWORD)$/i;
/** Why: a shorter value is no secret, and would take words out of sentences. */
const SHORTEST = 8;

/** Returns the text without them. */
export function withoutSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  let safe = text;
  for (const [name, value = ''] of Object.entries(env)) {
    const secret = value.trim();
    if (secret.length >= SHORTEST && SECRET.test(name) && safe.includes(secret))
      safe = safe.replaceAll(secret, '<secret>');
  }
  return safe.replace(/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, '<token>');
}
