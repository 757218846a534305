/** Tells whether words run the command that checks. */

/** Whether words run the command's `check`, or a cancel that is only tried. */
export function runsCheck(words: readonly string[]): boolean {
  const index = words.findIndex((word) => isCommandName(word));
  if (index < 0) return false;
  const rest = words.slice(index + 1).filter((word) => !word.startsWith('-'));
  if (rest[0] === 'check') return true;
  return rest[0] === 'cancel' ? words.includes('--dry-run') : rest[0] === 'list' && words.length > index + 2;
}

function isCommandName(word: string): boolean {
  // Why: what a variable of that name holds is where the command lies.
  if (/^[$"'{]*(?:pim_?)?precheck_?(?:bin|binary|cli|cmd|command|exe|path|program|tool)?["'}]*$/i.test(word))
    return true;
  return /(?:^|[\\/$"'{])(?:pim-)?precheck(?:\.(?:cmd|exe|js|ps1|sh)|@[\w.-]+)?["'}]*$|^@pim-precheck\/cli(?:@[\w.-]+)?$/i.test(
    word,
  );
}
