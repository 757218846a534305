/** Finds the checks of a file: calls of the library, and programs that run the command. */
import { argumentsOf, callName, commandElements, memberName, plainName, receiverOf, unwrap } from '../calls.ts';
import { splitWords } from '../cancels/words.ts';
import { forwardedWords } from '../cancels/forwarded-words.ts';
import { callNames } from '../cancels/call-names.ts';
import type { SyntaxNode } from '../grammar.ts';
import {
  ancestorIn,
  CALLS,
  childrenOf,
  FUNCTIONS,
  isWithin,
  MEMBERS,
  NAMES,
  nodesIn,
  wholeText,
} from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { resultsOf } from '../values/results.ts';
import { programWords } from '../values/programs.ts';
import { GAP, type Seen, type View } from '../values/view.ts';
import { isAsked } from './branches.ts';
import { endsInQuestion, isLastOfShell } from './scopes.ts';
import { runsCheck } from './check-words.ts';

/** A check that was found. */
export interface Check {
  readonly node: SyntaxNode;
  /** Whether its failure ends the flow by itself: it throws, or the shell ends. */
  readonly ends: boolean;
  /** What it was asked about, so far as it was told. */
  readonly subjects: readonly SyntaxNode[];
  /** Whether its answer is an object, or a promise of one, which is true whatever it says. */
  readonly isDecision?: boolean;
}

/** Calls that throw where the program that they run fails. */
const THROWING =
  /^(?:execsync|execfilesync|checkcall|checkoutput|execa\w*|execasync|execfileasync|execpromise|runasync|mustrun|runorthrow|ensure\w*|require\w*|assert\w*|must\w*|guard\w*|enforce\w*)$/;
const OWN_PACKAGE = /['"]@pim-precheck\/[\w-]+(?:\/[\w-]+)*['"]/;
const OWN_CHECKS: ReadonlySet<string> = new Set(['precheck', 'decide']);
const NO_CHECK =
  /^(?:precheckmiddleware|\w*precheckerror|\w*precheckoptions|withoutprecheck|skipprecheck|noprecheck|cancelwithprecheck)$/;

/** The checks that a file writes out. */
export function checksIn(root: SyntaxNode, view: View, isStrict: boolean): readonly Check[] {
  const aliases = importedChecks(root);
  const found: Check[] = [];
  for (const node of nodesIn(root)) {
    if (!CALLS.has(node.type)) continue;
    const looked = { view, aliases, isStrict };
    const check = checkOf(node, looked) ?? forwardedCheck(node, looked);
    if (check !== undefined) found.push(check);
  }
  return found;
}

interface Looked {
  readonly view: View;
  readonly aliases: ReadonlySet<string>;
  readonly isStrict: boolean;
}

function checkOf(node: SyntaxNode, { view, aliases, isStrict }: Looked): Check | undefined {
  const name = plainName(callName(node));
  if (node.type === 'command') {
    const words = commandWords(node, view);
    if (!runsCheck(words)) return undefined;
    return { node, ends: isStrict && isBare(node) && !isRelaxed(node), subjects: commandElements(node) };
  }
  const line = taggedLine(node, view);
  if (line !== undefined)
    return runsCheck(splitWords(line))
      ? { node, ends: !/nothrow/.test(node.text) && !isToldNotToThrow(node), subjects: childrenOf(node).slice(1) }
      : undefined;
  const isLibrary =
    aliases.has(name) || (/precheck/.test(name) && !NO_CHECK.test(name) && !isMaker(name)) || isAskedOf(node, name);
  // Why: a function of the file that is called so is a check only if it does one.
  if (isLibrary && view.symbols.functionsOf(name).length === 0 && hasSubject(node))
    return { node, ends: THROWING.test(name), subjects: argumentsOf(node), isDecision: aliases.has(name) };
  if (!callNames.isRunning(name) && !isHanding(name) && !THROWING.test(name) && !/^(?:npx|npm|pnpm|yarn)$/.test(name))
    return undefined;
  const words = programWords(node, view);
  const texts = words.flatMap((word) => textsOrName(word));
  // Python's `to_thread(subprocess.run, […])` is handed what runs it.
  const own = isHanding(name) ? texts.slice(Math.max(0, texts.indexOf('precheck'))) : texts;
  if (!runsCheck(own.flatMap((text) => splitWords(text)))) return undefined;
  const isValidated = /^execute(?:buffered)?async$/.test(name) && !/Validation\w*\.None/.test(node.text);
  const isChecked =
    isValidated || /check\s*[=:]\s*True/.test(node.text) || (isAwaited(node) && /^(?:exec|execfile|x|run)$/.test(name));
  const ends = (THROWING.test(name) || isChecked) && !/\breject\s*:\s*false\b/.test(node.text);
  return { node, ends, subjects: words.map((word) => word.node) };
}

function isHanding(name: string): boolean {
  return /^(?:tothread|runinexecutor|runsync|runinthreadpool)$/.test(name);
}

const FORWARDING = /\$[@*]|@args|\*\w|\.\.\.\w|\bparams\b/i;

/** A call of a function that runs the command with whatever it is handed, and gives back how it ended. */
function forwardedCheck(node: SyntaxNode, looked: Looked): Check | undefined {
  for (const own of looked.view.symbols.functionsOf(callName(node))) {
    const { text } = own;
    if (!/precheck/i.test(text) || !FORWARDING.test(text) || isWithin(node, own)) continue;
    const view = looked.view.within(own, node);
    for (const inner of nodesIn(own)) {
      if (!CALLS.has(inner.type) || checkOf(inner, looked) !== undefined) continue;
      const check = checkOf(inner, { ...looked, view });
      if (check === undefined) continue;
      const isShell = node.type === 'command';
      if (isShell ? !isLastOfShell(inner, own) : !check.ends && !isGivenBack(inner, own)) continue;
      const ends = isShell ? looked.isStrict && isBare(node) : check.ends;
      return { node, ends, subjects: isShell ? commandElements(node) : argumentsOf(node) };
    }
  }
  return undefined;
}

function isGivenBack(inner: SyntaxNode, own: SyntaxNode): boolean {
  return resultsOf(own).some((result) => isWithin(inner, result));
}

/** The texts of a word, or the name of what holds it: the path of a program may be looked up. */
function textsOrName({ node, view }: Seen): readonly string[] {
  const texts = view.texts(node);
  return texts.every((text) => text === GAP) && NAMES.has(node.type) ? [nameOf(node)] : texts;
}

/** `$`…`.nothrow()` */
function isToldNotToThrow({ parent, text }: SyntaxNode): boolean {
  return parent !== null && MEMBERS.has(parent.type) && parent.text.slice(text.length).includes('nothrow');
}

/** zx's `$`…``: a command line, whose failure throws. */
function taggedLine(call: SyntaxNode, view: View): string | undefined {
  const template = call.childForFieldName('arguments');
  return template?.type === 'template_string' ? view.texts(template)[0] : undefined;
}

/** `this.precheck.check(id)`, `precheckClient.DecideAsync(id)` */
function isAskedOf(call: SyntaxNode, name: string): boolean {
  if (
    !/^(?:check|run|decide|evaluate|verify|assess|ask|assertallowed|ensureallowed|isallowed|mayCancel|cancancel)(?:async)?$/i.test(
      name,
    )
  )
    return false;
  const receiver = call.type === 'command' ? undefined : receiverOf(call);
  return receiver !== undefined && /precheck\w*$/i.test(unwrap(receiver).text) && argumentsOf(call).length > 0;
}

/** A call that makes something that checks, such as a client or a schema of its options. */
function isMaker(name: string): boolean {
  return /^(?:create|make|new|build|configure|use|add|register|import|load|install|is|has|log|print|describe|test|mock)\w*precheck/.test(
    name,
  );
}

/** A check is asked about something; without, it is something else of that name. */
function hasSubject(node: SyntaxNode): boolean {
  return argumentsOf(node).length > 0 || receiverOf(node) !== undefined;
}

function isAwaited(node: SyntaxNode): boolean {
  return node.parent !== null && /^(?:await_expression|await)$/.test(node.parent.type);
}

function commandWords(command: SyntaxNode, view: View): readonly string[] {
  const named = command.childForFieldName('name') ?? command.childForFieldName('command_name');
  const written = callName(command);
  const name =
    named !== null && /[$"]/.test(written) ? (view.texts(named.namedChild(0) ?? named)[0] ?? written) : written;
  const rest = commandElements(command).flatMap((word) => {
    const forwarded = forwardedWords(word, view);
    if (forwarded !== undefined) return forwarded.map((each) => textOrWritten(each.node, each.view));
    const elements = view.elements(word);
    return elements.length > 0 ? elements.flatMap((each) => each.view.texts(each.node)) : [textOrWritten(word, view)];
  });
  return [...splitWords(/\w/.test(name) ? name : written), ...rest];
}

function textOrWritten(word: SyntaxNode, view: View): string {
  const [text = GAP] = view.texts(word);
  return text === GAP ? word.text : text;
}

/** A command on its own line: with a strict shell, its failure ends the run. */
export function isBare(node: SyntaxNode): boolean {
  let { parent } = node;
  if (node.nextSibling?.type === '&') return false;
  if (parent?.type === 'redirected_statement') {
    if (parent.nextSibling?.type === '&') return false;
    ({ parent } = parent);
  }
  if (parent?.type === 'pipeline' && (/pipefail/.test(wholeText(node)) || endsInQuestion(parent)))
    ({ parent } = parent);
  while (
    parent !== null &&
    /^(?:pipeline|pipeline_chain|statement_list|command_substitution|variable_assignment)$/.test(parent.type) &&
    childrenOf(parent).length === (parent.type === 'variable_assignment' ? 2 : 1)
  )
    ({ parent } = parent);
  // `check || [ $? -eq 3 ]`: what cannot be told may pass, and everything else still ends the run.
  if (parent?.type === 'list' && /\|\|\s*(?:\[+|test)\s+"?\$\?"?\s+(?:-eq|==?)\s+"?3"?\s*\]*$/.test(parent.text))
    ({ parent } = parent);
  return (
    parent !== null &&
    // Why: a shell does not end where what a branch asks fails.
    !(/^(?:if_statement|elif_clause)$/.test(parent.type) && isAsked(node, parent)) &&
    /^(?:program|compound_statement|do_group|subshell|statement_list|script_block_body|if_statement|elif_clause|else_clause|case_item)$/.test(
      parent.type,
    )
  );
}

/** Whether a strict shell was told before to go on past failures: `set +e`. */
function isRelaxed(node: SyntaxNode): boolean {
  const before = wholeText(node).slice(0, node.startIndex);
  return [...before.matchAll(/^[ \t]*set[ \t]+([+-])\w*e/gm)].at(-1)?.[1] === '+';
}

/** The names under which the checks of the package are known in a file. */
function importedChecks(root: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  if (!OWN_PACKAGE.test(root.text)) return names;
  for (const node of nodesIn(root, ({ type }) => !FUNCTIONS.has(type))) {
    if (node.type === 'import_specifier') {
      const statement = ancestorIn(node, new Set(['import_statement']));
      const own = node.childForFieldName('name')?.text ?? '';
      if (statement !== undefined && OWN_PACKAGE.test(statement.text) && OWN_CHECKS.has(own))
        names.add(plainName(node.childForFieldName('alias')?.text ?? own));
    }
    if (node.type === 'variable_declarator' && OWN_PACKAGE.test(node.text)) addDeclared(node, names);
  }
  return names;
}

/** `const { precheck: check } = require('…')`, `const check = require('…').precheck`. */
function addDeclared(node: SyntaxNode, names: Set<string>): void {
  const target = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  if (target === null || value === null) return;
  if (target.type === 'identifier') {
    if (OWN_CHECKS.has(memberName(unwrap(value)))) names.add(plainName(target.text));
    return;
  }
  for (const child of childrenOf(target)) {
    const [key, alias] = child.type === 'pair_pattern' ? childrenOf(child) : [child, child];
    if (key !== undefined && alias !== undefined && OWN_CHECKS.has(key.text)) names.add(plainName(alias.text));
  }
}
