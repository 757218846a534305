/** Tells from the words of a condition for which answer of a check it is true. */

/** Which answer a condition is true for. */
export type Meaning = 'allow' | 'deny';

/** Which answers a condition is true for, so far as its words tell, or those of what its names stand for. */
export function meaningOf(condition: string, meant = ''): Meaning | undefined {
  return meaningOfText(oneLine(condition), oneLine(meant));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const ALLOWED = /allow(?:ed)?/i.source;
const IS = /(?:={2,3}|-[ci]?eq|\bis|-[ci]?match|-[ci]?like|=~|=|:)/.source;
const WORD = (word: string, relation: string): RegExp =>
  new RegExp(`${relation}\\s*["'\`]?(?:[\\w]+[.:]+)*["'\`]?${word}\\b|["'\`]${word}["'\`]\\s*${relation}`, 'i');
const TABLE: readonly (readonly [RegExp, Meaning])[] = [
  [/\bnot in\s*[([{][^)\]}]*(?:allow|\b0\b)|-notin\b.*(?:allow|\b0\b)/i, 'deny'],
  [/(?<!not )\bin\s*[([{][^)\]}]*(?:allow|\b0\b)|-in\b.*(?:allow|\b0\b)/i, 'allow'],
  [/[[(][^\])]*\b0\b[^\])]*[\])]\.(?:includes|contains)\(/i, 'allow'],
  [WORD(ALLOWED, '(?:!={1,2}|-[ci]?ne|<>|\\bis not|-[ci]?notmatch|-[ci]?notlike|\\bnot in|-notin)'), 'deny'],
  [WORD(ALLOWED, IS), 'allow'],
  [WORD('den(?:y|ied)', '(?:!={1,2}|-[ci]?ne|<>|\\bis not|-[ci]?notmatch)'), 'allow'],
  [WORD('den(?:y|ied)', IS), 'deny'],
  [/(?:!={1,2}|-ne|-gt|>|<>)\s*0\b|\b0\s*!={1,2}/i, 'deny'],
  [/(?:={2,3}|-eq|\bis|=)\s*0\b|\b0\s*={2,3}/i, 'allow'],
  [/(?:!={1,2}|-ne|\bis not)\s*(?:nil|null|undefined|None|\$null)\b/i, 'deny'],
  [/(?:={2,3}|-eq|\bis)\s*(?:nil|null|undefined|None|\$null)\b/i, 'allow'],
];

function meaningOfText(text: string, meant = ''): Meaning | undefined {
  const negated = /^(?:\(\s*)*(?:!(?!=)|-not\b|not\b)\s*/.exec(text);
  if (negated !== null) {
    const rest = text.slice(negated[0].length);
    const inner = meaningOfText(rest, meant) ?? plainMeaning(rest);
    return inner === 'allow' ? 'deny' : 'allow';
  }
  if (/["'`]?allow["'`]?\s*\)*\.(?:equals|equalsIgnoreCase|includes)\s*\(/i.test(text)) return 'allow';
  if (/\.(?:equals\w*|includes|contains|startsWith|startswith|Equals)\(\s*["'`]?[\w.]*allow/i.test(text))
    return 'allow';
  if (/\.(?:equals\w*|includes|contains|Equals)\(\s*["'`]?[\w.]*den(?:y|ied)/i.test(text)) return 'deny';
  const found = TABLE.find(([pattern]) => pattern.test(text));
  return found?.[1] ?? (meant === '' ? undefined : meaningOfText(meant));
}

/** What a name alone means, or a call: it is allowed, unless it says the contrary. */
export function plainMeaning(text: string): Meaning {
  if (/\$\?/.test(text)) return 'allow';
  // Why: how a program has ended is 0, which is no, where it is allowed.
  if (/\bwait(?:for)?(?:async)?\(\s*\)\s*\)*\s*$|\bsubprocess\.call\(|\bos\.system\(/i.test(text)) return 'deny';
  if (/exit_?code|lastexitcode|return_?code|\bcode\b|\brc\b|\bret\b|status\b/i.test(text)) return 'deny';
  return /den(?:y|ied)|block|refus|forbid|reject|cannot|notallow|disallow|fail|error|\berr\b/i.test(text)
    ? 'deny'
    : 'allow';
}
