/** Tells whether a cancel is sent with a token of the Azure command line. */
import { argumentsOf, callName, plainName, receiverOf } from '../calls.ts';
import type { CancelCall } from '../cancels/cancel-call.ts';
import { assignedNames } from '../cancels/sends.ts';
import type { SyntaxNode } from '../grammar.ts';
import {
  ancestorIn,
  CALLS,
  CLASSES,
  FUNCTIONS,
  isWithin,
  MEMBERS,
  NAMES,
  nodesIn,
  STRINGS,
  wholeText,
} from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { argumentsByName } from '../values/parameters.ts';
import type { View } from '../values/view.ts';

const DEEPEST = 8;
const MOST = 400;
/** What may hold a token of it: nothing else needs to be followed. */
const MENTIONS = /azure_?cli_?credential|get-access-token/i;
const OWN_COMMAND = /(?:^|['"\s(&])az(?:\.cmd)?['"]?,?\s*(?:['"]?rest\b|@)/;
/** `az account get-access-token`, in a shell or as the words of a program. */
const TOKEN = /\baz(?:\.cmd|\.exe)?["']?[\s,]+["']?account["']?[\s,]+["']?get-access-token\b/;
const CREDENTIAL = /\bazure_?cli_?credential(?:builder|options)?\b|\bnewazureclicredential\b/i;
/** Sign-ins of something else, and lists of several: with them, what is sent is not that of the command line alone. */
const OTHER_CREDENTIAL =
  /(?!azure_?cli)\b(?:new)?(?:client_?secret|client_?certificate|certificate|managed_?identity|workload_?identity|client_?assertion|chained_?token|default_?azure|environment|interactive_?browser|device_?code|on_?behalf_?of|username_?password|azure_?power_?shell|visual_?studio\w*|azure_?pipelines)_?(?:token)?_?credential|confidential_?client|client_credentials/i;
/** Signs that an application of one's own is signed in, whose permissions are its own. */
const OWN_APPLICATION =
  /az\s+login[^\n]*--(?:service-principal|identity|federated-token)|azure\/login@|azure\/cli@|AzureCLI@|AZURE_CLIENT_(?:SECRET|ID)|ARM_CLIENT_ID|servicePrincipal/i;

/** Whether a cancel is `az rest`, or carries a token that the Azure command line was asked for. */
export function usesAzureCli({ node, sentBy = [] }: CancelCall, fileText: string, view: View): boolean {
  if (OWN_APPLICATION.test(fileText)) return false;
  if (OWN_COMMAND.test(node.text)) return true;
  if (!MENTIONS.test(wholeText(node))) return false;
  const search = new Search(view);
  return [node, ...sentBy, ...connectionsBefore(node)].some(
    (call) => search.comesTo(call, 0) || search.comesToAround(call),
  );
}

/** Looks for the command line among all that a call is made of. */
class Search {
  readonly #view: View;
  readonly #seen = new Set<number>();

  constructor(view: View) {
    this.#view = view;
  }

  /** Whether a node, or what the names in it stand for, is a token or a sign-in of the command line. */
  comesTo(node: SyntaxNode, depth: number): boolean {
    if (depth > DEEPEST || this.#seen.size > MOST || this.#seen.has(node.id)) return false;
    this.#seen.add(node.id);
    const { text } = node;
    const isSource = depth > 0 || node.type === 'command';
    if (isSource && (TOKEN.test(text) || CREDENTIAL.test(text)) && !OTHER_CREDENTIAL.test(text)) return true;
    if (depth > 0 && OTHER_CREDENTIAL.test(text)) return false;
    // Why not what the address is made of: an id may come from anywhere.
    for (const inner of nodesIn(node, (own) => depth > 0 || !isAddress(own))) {
      if (NAMES.has(inner.type) && this.#nameComesTo(inner, depth)) return true;
      if (MEMBERS.has(inner.type) && this.#memberComesTo(inner, depth)) return true;
      if (CALLS.has(inner.type) && this.#functionComesTo(inner, depth)) return true;
    }
    return false;
  }

  /** What is set on the call's client or request elsewhere: `request.Headers.Authorization = …`, `req.Header.Set("Authorization", …)`. */
  comesToAround(call: SyntaxNode): boolean {
    const names = [...assignedNames(call), ...rootsOf(call)];
    const scope = ancestorIn(call, FUNCTIONS) ?? call.tree.rootNode;
    return names
      .flatMap((name) => this.#view.symbols.mentionsOf(name))
      .filter((mention) => isWithin(mention, scope) && !isWithin(mention, call))
      .some((mention) => {
        const statement = statementOf(mention);
        return statement !== undefined && /authori[sz]ation|bearer/i.test(statement.text) && this.comesTo(statement, 1);
      });
  }

  #nameComesTo(name: SyntaxNode, depth: number): boolean {
    const given = this.#view.symbols.definitionsOf(nameOf(name), name);
    if (given.length > 0) return given.some(({ value }) => this.comesTo(value, depth + 1));
    return this.#argumentsOf(name).some((value) => this.comesTo(value, depth + 1));
  }

  /** `this.client`, as its class sets it. */
  #memberComesTo(member: SyntaxNode, depth: number): boolean {
    const receiver = receiverOf(member);
    if (receiver === undefined || !/^(?:this|self|\$this|static|super|cls|[a-z])$/.test(receiver.text)) return false;
    return this.#view.symbols
      .propertiesOf(nameOf(member), member, true)
      .some(({ value }) => this.comesTo(value, depth + 1));
  }

  /** A function of the file that gets the token. */
  #functionComesTo(call: SyntaxNode, depth: number): boolean {
    const around = ancestorIn(call, FUNCTIONS);
    return this.#view.symbols
      .functionsOf(callName(call))
      .filter((own) => own.id !== around?.id && !isWithin(call, own))
      .some((own) => this.comesTo(own, depth + 1));
  }

  /** What the callers of the function around a name give it under that name. */
  #argumentsOf(name: SyntaxNode): readonly SyntaxNode[] {
    const own = ancestorIn(name, FUNCTIONS);
    if (own === undefined) return [];
    const plain = plainName(nameOf(name));
    if (!this.#view.parametersOf(own).some((parameter) => parameter.name === plain)) return [];
    const callers = [...this.#view.symbols.callersOf(own), ...this.#constructionsBy(own)];
    return callers.slice(0, DEEPEST).flatMap((call) => argumentsByName(own, call, () => undefined).get(plain) ?? []);
  }

  /** The places where the class of a constructor is made. */
  #constructionsBy(own: SyntaxNode): readonly SyntaxNode[] {
    const isConstructor =
      own.type === 'constructor_declaration' ||
      /^(?:init|construct(?:or)?)$/.test(plainName(own.childForFieldName('name')?.text ?? ''));
    const name = isConstructor ? ancestorIn(own, CLASSES)?.childForFieldName('name')?.text : undefined;
    if (name === undefined) return [];
    return this.#view.symbols.mentionsOf(name).flatMap((mention) => {
      const call = mention.parent !== null && CALLS.has(mention.parent.type) ? mention.parent : undefined;
      return call !== undefined && callName(call) === name ? [call] : [];
    });
  }
}

function isAddress({ type, text }: SyntaxNode): boolean {
  return STRINGS.has(type) && /\/cancel\b/.test(text);
}

/** `Connect-MgGraph -AccessToken …`, before a cmdlet of the same module. */
function connectionsBefore(call: SyntaxNode): readonly SyntaxNode[] {
  if (call.type !== 'command' || !/^(?:stop|invoke)mg/.test(plainName(callName(call)))) return [];
  const last = [...nodesIn(call.tree.rootNode)].findLast(
    (node) =>
      node.type === 'command' && node.endIndex <= call.startIndex && plainName(callName(node)) === 'connectmggraph',
  );
  return last !== undefined && /\s-AccessToken\b/i.test(last.text) ? [last] : [];
}

/** The name that a chain of calls and members begins with. */
function rootsOf(call: SyntaxNode): readonly string[] {
  let root: SyntaxNode | undefined = receiverOf(call);
  for (
    let steps = 0;
    root !== undefined && (CALLS.has(root.type) || MEMBERS.has(root.type)) && steps < 20;
    steps += 1
  ) {
    const next = receiverOf(root);
    if (next === undefined) break;
    root = next;
  }
  const handed = argumentsOf(call).filter(({ type }) => NAMES.has(type) && !STRINGS.has(type));
  return [...(root === undefined ? [] : [root]), ...handed].map((node) => nameOf(node));
}

function statementOf(mention: SyntaxNode): SyntaxNode | undefined {
  for (let own = mention, { parent } = mention; parent !== null; own = parent, { parent } = parent)
    if (
      /block|^program$|^module$|statement_list|body|^source_file$|compilation_unit|global_statement/.test(parent.type)
    )
      return own;
  return undefined;
}
