/** Tells what a call sends from where it sends it to: bodies, headers and messages address nothing. */
import { argumentsOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, MEMBERS, STRINGS } from '../node-kinds.ts';
import { isObject } from '../values/objects.ts';
import { namedArgumentsOf } from '../values/parameters.ts';
import type { View } from '../values/view.ts';
import { cancelPathAmong } from './cancel-forms.ts';

/** Properties and arguments that carry something along. */
const CARRIED =
  /^(?:json|data|body|\w*body(?:text|string|json)?|bodies|contents?|httpcontent|stringcontent|headers?|defaultheaders|httpheader|curloptpostfields|curlopthttpheader|curloptreferer|curloptuseragent|useragent|referr?er|contenttype|payload|text|message|messages|form|formdata|formparams|multipart|files?|attachments?|cookies?|title|subject|summary|description|note|notes|details?|reason|comment|html|markdown|blocks|embeds|cards?|sections|facts|tags|labels|metadata|event|extra|log|requestbody|postfields|error|input|stdin)$/;
/** Properties that say an address. */
const ADDRESSING = /url|uri|path|endpoint|href|address|route|resource|link|target|template|action|request/;
/** Steps of a chain, and constructions, that take a body or a header. */
const CARRYING =
  /^(?:(?:with|set|add|try|append|put)?(?:default|request|string|json|typed)?(?:headers?|body|json|contents?|payload|formdata|formparams?|forms?|message|entity|cookies?|queryparams?|bodyvalue|attachment|field|part|multipart)|(?:string|bytearray|byte|formurlencoded|json|stream|readonlymemory|multipart\w*)content|content|(?:string|json|bytearray|urlencodedform)entity|ofstring|ofbytearray|ofinputstream|newreader|newbuffer|newbufferstring|addjsonbody|addstringbody|addparameter|frombody|frombytes|addwithoutvalidation|tryaddwithoutvalidation|setrequestproperty|addrequestproperty|jsoncontentcreate|bodyinserters?|fromvalue|text|say|note)$/;
/** Steps of a chain that are handed the address, so that what is posted after them is a body. */
const ADDRESSED = /^(?:api|uri|url|path|withurl|newbuilder|appendpathsegments?|setendpoint|endpoint)$/;
/** An address that says no more than where the paths begin. */
const BASE =
  /^(?:https?:\/\/[^/]+(?:\/(?:v1\.0|beta))?|(?:https?:\/\/[^/]+)?(?:\/(?:v1\.0|beta))?\/*(?:identityGovernance(?:\/.*)?)?)\/*$/i;

/** Whether an argument or a property of that name carries something along. */
export function isCarried(name: string): boolean {
  return CARRIED.test(name);
}

/** Whether a property of that name says an address. */
export function isAddressing(name: string): boolean {
  return ADDRESSING.test(name);
}

/** Whether a call makes a body or a header, or hands one over. */
export function isCarrying(name: string): boolean {
  return CARRYING.test(name);
}

/** The arguments of a call that may say where it goes. */
export function addressArguments(call: SyntaxNode, view: View): readonly SyntaxNode[] {
  const name = plainName(callName(call));
  if (isCarrying(name) || (/^post/.test(name) && isAddressed(call))) return [];
  if (call.type === 'command') return argumentsOf(call);
  const found: SyntaxNode[] = [];
  for (const argument of namedArgumentsOf(call)) {
    if (argument.name !== undefined && isCarried(argument.name)) continue;
    const isBody =
      /^post/.test(name) && found.length > 0 && argument.name === undefined && isWrittenOut(argument.value);
    if (!isBody) found.push(argument.value);
    if (isOtherAddress(argument.value, view)) break;
  }
  const initializer = call.childForFieldName('initializer');
  return initializer === null ? found : [...found, initializer];
}

/** `client.api(path).post(body)`: an earlier step was told the address. */
function isAddressed(call: SyntaxNode): boolean {
  for (let step = receiverOf(call), steps = 0; step !== undefined && steps < 20; step = receiverOf(step), steps += 1) {
    step = unwrap(step);
    if (!CALLS.has(step.type) && !MEMBERS.has(step.type)) return false;
    if (CALLS.has(step.type) && ADDRESSED.test(plainName(callName(step))) && argumentsOf(step).length > 0) return true;
  }
  return false;
}

function isWrittenOut(value: SyntaxNode): boolean {
  return isObject(value) && !STRINGS.has(value.type);
}

/** A text that addresses something else: what follows it is what is sent there. */
function isOtherAddress(value: SyntaxNode, view: View): boolean {
  if (isObject(value)) return false;
  const texts = view.texts(value);
  return (
    cancelPathAmong(texts) === undefined &&
    texts.every((text) => /^(?:https?:\/\/|\/)\S*$/.test(text) && !BASE.test(text))
  );
}
