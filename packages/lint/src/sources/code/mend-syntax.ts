/** Puts what a grammar does not know into words that it does, each as long as before, so that every character keeps its place. */
import type { LanguageId } from './grammar.ts';

/** Flags of zsh in a variable: `${(f)list}`. */
const ZSH_FLAGS = /\$\{\([^)\n]*\)[^{}\n]*\}/g;
/** A line that goes on after what joins two commands, which needs no mark. */
const CONTINUED = /((?:&&|\|\|?)[ \t]*)\\(?=\r?\n)/g;
/** `condition ? one : other` of PowerShell, on one line; `?` after a pipe is a command. */
const CHOICE = /(?<=[\w)\]'"]) \? (?=[^|{}\n]*? : )([^\n]*?) : /g;

/** What a reader is to fill in, within an address: `…/<request-id>/…`, which a shell would take for a file. */
const PLACEHOLDER = /(?<=\/)<([\w -]+)>/g;

/** A block of parameters and a statement on one line. */
const PARAMETERS = /(\bparam\s*\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\))[ \t](?=[ \t]*[^\s;#}])/gi;

/** A script of the folder that is run: `./Grant.ps1 -Id 1`, which the grammar takes for two commands. */
const OWN_SCRIPT = /(?<=(?:^|[;|{(=]|&&)[ \t]*)\.[\\/](?=[\w-]+(?:[\\/][\w-]+)*\.ps1\b)/gm;

/** The text as its grammar reads it. */
export function mendSyntax(text: string, language: LanguageId): string {
  if (language === 'bash')
    return text
      .replace(ZSH_FLAGS, (whole) => `$${'Z'.repeat(whole.length - 1)}`)
      .replace(CONTINUED, '$1 ')
      .replace(PLACEHOLDER, (whole) => `{${whole.slice(1, -1).replaceAll(' ', '-')}}`);
  if (language === 'powershell')
    return text
      .replace(CHOICE, (_whole, one: string) => ` , ${one} , `)
      .replace(PARAMETERS, '$1\n')
      .replace(OWN_SCRIPT, '__');
  return text;
}
