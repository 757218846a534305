/** Reads a Bicep file: its resources, with what is known of their values. */
import type { TextFile } from '../../text-file.ts';
import { Budget } from '../terms/budget.ts';
import type { Resource } from '../terms/resource.ts';
import { evaluateBicep, partsOf, roundsOf } from './bicep-evaluate.ts';
import { type BicepPiece, withPieces } from './bicep-pieces.ts';
import { BicepScope, spanOf } from './bicep-scope.ts';

/** Hands over the resources of a file. */
export function withBicep<T>(file: TextFile, look: (resources: readonly Resource[]) => T): T {
  return withPieces(file, (pieces) => {
    const variables = new Map(pieces.flatMap((piece) => namedValue(piece)));
    const scope = new BicepScope({ variables, evaluate: evaluateBicep, known: new Map(), budget: new Budget() });
    return look(pieces.flatMap((piece) => resourcesOf(piece, scope)));
  });
}

/** `var name = value`, or `param name type = value`: its default. */
function namedValue(piece: BicepPiece): readonly (readonly [string, BicepPiece])[] {
  if (!/^(?:variable|parameter)_declaration$/.test(piece.node.type)) return [];
  const [name, ...rest] = partsOf(piece);
  const value = rest.findLast(({ node }) => node.type !== 'type');
  return name === undefined || value === undefined ? [] : [[name.node.text, value]];
}

function resourcesOf(piece: BicepPiece, scope: BicepScope): readonly Resource[] {
  if (piece.node.type !== 'resource_declaration') return [];
  const [symbol, type, ...rest] = partsOf(piece);
  const body = rest.at(-1);
  if (symbol === undefined || type === undefined || body === undefined) return [];
  const isGiven = piece.node.children.some((child) => child?.type === 'existing' || child?.text === 'existing');
  return bodiesOf(body, scope).map(({ inner, own }) => ({
    // Why the file too: a symbol names nothing in the other files of its folder.
    key: `${piece.path}#${symbol.node.text}`,
    module: `${piece.path}#`,
    type: type.node.text.replace(/^'|(?:@[^']*)?'$/g, ''),
    name: symbol.node.text,
    isGiven,
    body: { ...spanOf(piece), value: own.evaluate(inner) },
  }));
}

/** What a resource is made of: an object, that of a condition, or one for each round of a loop. */
function bodiesOf(
  body: BicepPiece,
  scope: BicepScope,
): readonly { readonly inner: BicepPiece; readonly own: BicepScope }[] {
  if (body.node.type === 'if_statement') {
    const inner = partsOf(body).at(-1);
    return inner === undefined ? [] : bodiesOf(inner, scope);
  }
  if (body.node.type !== 'for_statement') return [{ inner: body, own: scope }];
  const rounds = roundsOf(partsOf(body), scope);
  return rounds === undefined ? [] : rounds.scopes.flatMap((own) => bodiesOf(rounds.body, own));
}
