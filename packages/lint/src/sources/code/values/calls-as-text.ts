/** The texts that calls make: of formatting, of joining, of building an address, and of functions of the file. */
import { argumentsOf, callName, commandElements, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, childrenOf, STRINGS } from '../node-kinds.ts';
import { filled, hasPlaces } from './formats.ts';
import { isObject } from './objects.ts';
import { namedArgumentsOf } from './parameters.ts';
import { writtenBy } from './results.ts';
import { GAP, joined, known, type Texts, type View } from './view.ts';

/** Calls whose result is the text that they are given, or called on, for the purpose of a path. */
const PASSING =
  /^(?:uri|url|create|parse|tostring|toasciistring|toexternalform|trim|trimend|trimstart|trimright|rstrip|strip|rtrim|ltrim|str|string|of|from|new|fromhttpurl|fromuristring|fromhttpurlstring|absoluteuri|value|touri|tourl|touristring|replaceall|replace|strreplace|strtr|replacen|build|buildandexpand|buildfromencoded|newbuilder|builder|toarray|toabsolutepath|unicode|mustparse|uricomponentsbuilder|uribuilder|httpurl|must|normalize|encode|tolower|tolowerinvariant|href|geturl|newobject|yarl|furl|raw|uriof|tohttpurl|path|posixpath|pureposixpath|stringvalue|ensure|unwrap|decode|escapeuri|encodeuri|stringify|freeze|stringbuilder|stringbuffer|asurl|expand|format|strconv|writeoutput|echo|printf|getcommand|gcm|jq|which|whichsync|lookpath|findexecutable)$/;
const FORMATTING = /^(?:sprintf|format|formatted|f|vsprintf|stringf|appendformat|formaturl|vformat|messageformat)$/;
const JOINING =
  /^(?:join|joinpath|combine|implode|urljoin|concat|append|appendline|appendpathsegments?|addpathsegments?|addencodedpathsegments?|pathsegment|pathsegments|segment|segments|appendpath|setpath|setpaths|resolve|withpath|add|urlcombine|joinpaths|joinurl|urlpathjoin|resolveuri|push|writestring|setpathsegments|path|joinsegments|posixjoin)$/;
/** Of those, the ones that put nothing between the parts. */
const UNGLUED = /^(?:concat|append|appendline|add|push|writestring)$/;

/** The texts of a call. */
export function callTexts(call: SyntaxNode, view: View): Texts {
  const name = plainName(callName(call));
  const receiver = call.type === 'command' ? undefined : receiverOf(call);
  const tagged = call.childForFieldName('arguments');
  if (tagged !== null && STRINGS.has(tagged.type)) return view.texts(tagged);
  if (FORMATTING.test(name)) return formattedTexts({ call, name, receiver }, view);
  const results = view.sources(call);
  const local = known(results.flatMap((each) => each.view.texts(each.node)));
  const isOwnPath = local.some((text) => text.includes('/'));
  if (JOINING.test(name) && !(name === 'path' && receiver === undefined) && !isOwnPath)
    return joinedTexts({ call, name, receiver }, view);
  if (local[0] !== GAP || results.length > 0) return local;
  return PASSING.test(name) ? passedTexts({ call, name, receiver }, view) : [GAP];
}

interface NamedCall {
  readonly call: SyntaxNode;
  readonly name: string;
  readonly receiver: SyntaxNode | undefined;
}

function valuesOf(call: SyntaxNode): readonly SyntaxNode[] {
  if (call.type !== 'command') return argumentsOf(call);
  const name = plainName(callName(call));
  // Why only that: what else jq makes of its input is not written.
  if (name === 'jq') return commandElements(call).filter(({ text }) => /\brequests["']?\s*:/.test(text));
  return /^(?:echo|printf|writeoutput)$/.test(name)
    ? writtenBy(call)
    : namedArgumentsOf(call).map(({ value }) => value);
}

function formattedTexts({ call, name, receiver }: NamedCall, view: View): Texts {
  const values = valuesOf(call);
  const named = namedArgumentsOf(call);
  const template = receiver === undefined ? [GAP] : view.texts(receiver);
  if (name === 'appendformat') {
    const [first, ...rest] = values;
    return joined([template, first === undefined ? [GAP] : filled(view.texts(first), rest, view)]);
  }
  if (template.some((text) => /[{%]/.test(text))) return filled(template, values, view, named);
  // Why not the first: `string.Format` may be told a culture before, and loggers a level.
  const index = Math.max(
    0,
    values.slice(0, 2).findIndex((value) => hasPlaces(view.texts(value))),
  );
  const [first, ...rest] = values.slice(index);
  if (first === undefined) return [GAP];
  const list = rest.length === 1 && rest[0] !== undefined && isObject(unwrap(rest[0])) ? view.elements(rest[0]) : [];
  return filled(view.texts(first), list.length > 0 ? list.map(({ node }) => node) : rest, view, named);
}

function joinedTexts({ call, name, receiver }: NamedCall, view: View): Texts {
  const values = valuesOf(call);
  const parts = values.flatMap((value): readonly Texts[] => {
    const elements = view.elements(value);
    return elements.length > 0 ? elements.map((each) => each.view.texts(each.node)) : [view.texts(value)];
  });
  const first = values[0];
  if (name === 'implode' || (name === 'join' && isGlue(parts[0]) && parts.length > 1))
    return joined(parts.slice(1), parts[0]?.[0] ?? '');
  // Go's `strings.Join(list, "/")` says the glue last.
  const isLast =
    name === 'join' &&
    parts.length > 2 &&
    isGlue(parts.at(-1)) &&
    (receiver === undefined || view.texts(receiver)[0] === GAP);
  if (isLast && (receiver === undefined || view.elements(receiver).length === 0))
    return joined(parts.slice(0, -1), parts.at(-1)?.[0] ?? '');
  if (name === 'join' && receiver !== undefined) {
    const elements = view.elements(receiver);
    const glue = first === undefined ? ',' : (view.texts(first)[0] ?? ',');
    if (elements.length > 0)
      return joined(
        elements.map((each) => each.view.texts(each.node)),
        glue,
      );
    const own = view.texts(receiver);
    if (isGlue(own)) return joined(parts, own[0] ?? '');
    return joinedOnto(own, parts, '/');
  }
  const glue = UNGLUED.test(name) ? '' : '/';
  return receiver === undefined ? joinedOnto([''], parts, glue) : joinedOnto(view.texts(receiver), parts, glue);
}

/** Names of libraries, such as `path` and `strings`, are gaps; what they join starts anew. */
function joinedOnto(start: Texts, parts: readonly Texts[], glue: string): Texts {
  const all = start.every((text) => text === GAP || text === '') ? parts : [start, ...parts];
  if (all.length === 0) return [GAP];
  const texts = joined(all, glue);
  return glue === '' ? texts : texts.map((text) => text.replace(/(?<!:)\/{2,}/g, '/'));
}

function isGlue(texts: Texts | undefined): boolean {
  return texts !== undefined && texts.length === 1 && /^[/&?,.\s-]{0,2}$/.test(texts[0] ?? '-');
}

function passedTexts({ call, name, receiver }: NamedCall, view: View): Texts {
  if (call.type === 'command' && name === 'printf') {
    const words = commandElements(call);
    const [template, ...values] = words[0]?.text === '-v' ? words.slice(2) : words;
    return template === undefined ? [GAP] : filled(view.texts(template), values, view);
  }
  const own = receiver === undefined ? [GAP] : view.texts(receiver);
  if (/^replace|^strreplace$|^strtr$/.test(name) && own[0] !== GAP) return replacedTexts(call, own, view);
  const texts = valuesOf(call).map((value) => view.texts(value));
  if (/trim|strip/.test(name)) return receiver === undefined || receiver.text === 'strings' ? (texts[0] ?? own) : own;
  // Go's `flag.String(name, default, usage)` and its kin.
  if (name === 'string' && texts.length > 1) return [GAP];
  const filledIn = texts.filter((list) => list.some((text) => text !== GAP));
  // `new URL(path, base)` names the path first; `new Uri(base, path)` the other way round.
  if (/^(?:url|uri|new|newobject)$/.test(name) && texts.length === 2) {
    const [first = [GAP], second = [GAP]] = texts;
    return first.some((text) => /^[a-z]+:\/\//i.test(text)) ||
      !second.some((text) => text !== GAP) ||
      isBase(second, first)
      ? joinedOnto(first, [second], '/')
      : joinedOnto(second, [first], '/');
  }
  return filledIn.at(-1) ?? own;
}

function isBase(second: Texts, first: Texts): boolean {
  return first[0] === GAP && second.some((text) => !/^[a-z]+:\/\//i.test(text)) && second[0] !== GAP;
}

/** `text.replace('{id}', id)`. */
function replacedTexts(call: SyntaxNode, own: Texts, view: View): Texts {
  const [what, by] = argumentsOf(call);
  if (what === undefined || by === undefined || CALLS.has(unwrap(what).type)) return own;
  const [from = GAP] = view.texts(what);
  if (from === GAP || from === '' || childrenOf(what).some(({ type }) => type === 'regex')) return own;
  const [to = GAP] = view.texts(by);
  return own.map((text) => text.split(from).join(to));
}
