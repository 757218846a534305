/** Finds the steps of a JSON batch that cancel. */
import type { SyntaxNode } from '../grammar.ts';
import { callName, plainName, unwrap } from '../calls.ts';
import { CALLS, FUNCTIONS } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { entriesOf, itemsOf } from '../values/objects.ts';
import type { View } from '../values/view.ts';
import type { CancelCall } from './cancel-call.ts';
import { callNames } from './call-names.ts';
import { cancelPathAmong } from './cancel-forms.ts';
import { assignedNames } from './sends.ts';

const URL_KEY = /^(?:url|uri|relativeurl)$/;
const METHOD_KEY = /^(?:method|httpmethod|verb)$/;
const ID_KEY = /^(?:id|dependson|requestid)$/;

/** The cancel of a step of a batch: an object with an id, the method POST and a path that cancels. */
export function cancelOfStep(object: SyntaxNode, view: View): CancelCall | undefined {
  const entries = entriesOf(object, view);
  if (entries.length === 0) return cancelOfPlaces(object, view);
  const url = entries.find(({ key }) => URL_KEY.test(key));
  const method = entries.find(({ key }) => METHOD_KEY.test(key));
  if (url === undefined || method === undefined || !isPost(method.value, view)) return undefined;
  const isStep = entries.some(({ key }) => ID_KEY.test(key)) || isListed(object);
  if (!isStep && !isGivenBack(object)) return undefined;
  if (isExpected(object)) return undefined;
  const path = cancelPathAmong(view.texts(url.value));
  return path === undefined
    ? undefined
    : { node: object, shown: url.value, form: 'path', ...path, isDescription: !isStep };
}

/** Go's `step{"1", "POST", path}`, whose values stand in the places of its fields. */
function cancelOfPlaces(object: SyntaxNode, view: View): CancelCall | undefined {
  if (object.type !== 'composite_literal' || isExpected(object)) return undefined;
  const texts = itemsOf(object).map((item) => view.texts(unwrap(item)));
  const isPosted = texts.some((own) => own.length === 1 && own[0] === 'POST');
  const path = isPosted ? cancelPathAmong(texts.flat()) : undefined;
  return path === undefined ? undefined : { node: object, form: 'path', ...path };
}

function isPost(value: SyntaxNode, view: View): boolean {
  return (
    view.texts(value).some((text) => /^post$/i.test(text)) || /^(?:methodpost|post)$/.test(plainName(nameOf(value)))
  );
}

/** Whether an object is what a test expects. */
function isExpected(object: SyntaxNode): boolean {
  for (let { parent } = object; parent !== null && !FUNCTIONS.has(parent.type); { parent } = parent) {
    if (CALLS.has(parent.type) && callNames.isAsserting(plainName(callName(parent)))) return true;
    if (/statement|declaration/.test(parent.type)) break;
  }
  return assignedNames(object).some((name) => /^_*(?:expected|want|wanted|fixture|golden)/i.test(name));
}

/** Whether an object is what a function gives back. */
function isGivenBack(object: SyntaxNode): boolean {
  let { parent } = object;
  while (parent?.type === 'parenthesized_expression') ({ parent } = parent);
  return parent !== null && (parent.type === 'return_statement' || FUNCTIONS.has(parent.type));
}

/** Whether an object is an element of a list that is written out. */
function isListed(object: SyntaxNode): boolean {
  let { parent } = object;
  while (
    parent !== null &&
    /^(?:array_element_initializer|argument|literal_element|initializer_expression)$/.test(parent.type)
  )
    ({ parent } = parent);
  return (
    parent !== null &&
    /^(?:array|list|array_creation_expression|literal_value|implicit_array_creation_expression)$/.test(parent.type)
  );
}
