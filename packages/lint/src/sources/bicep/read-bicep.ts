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
  const isModule = piece.node.type === 'module_declaration';
  if (!isModule && piece.node.type !== 'resource_declaration') return [];
  const [symbol, type, ...rest] = partsOf(piece);
  const body = rest.at(-1);
  if (symbol === undefined || type === undefined || body === undefined) return [];
  const isGiven = piece.node.children.some((child) => child?.type === 'existing' || child?.text === 'existing');
  // Why the file too: a symbol names nothing in the other files of its folder.
  const module = `${piece.path}#`;
  const mentions = isModule ? (piece.node.text.match(/\w+/g) ?? []).map((word) => `${module}${word}`) : undefined;
  return bodiesOf(body, scope).map(({ inner, own, instance, isRest }) => ({
    key: `${module}${symbol.node.text}${instance === undefined ? '' : `[${instance}]`}`,
    module,
    type: isModule ? 'module' : type.node.text.replace(/^'|(?:@[^']*)?'$/g, ''),
    name: symbol.node.text,
    isGiven,
    isRest,
    ...(mentions && { mentions }),
    body: { ...spanOf(piece), value: own.evaluate(inner) },
  }));
}

interface BicepBody {
  readonly inner: BicepPiece;
  readonly own: BicepScope;
  readonly instance?: string;
  readonly isRest: boolean;
}

/** What a resource is made of: an object, that of a condition, or one for each round of a loop. */
function bodiesOf(body: BicepPiece, scope: BicepScope): readonly BicepBody[] {
  if (body.node.type === 'if_statement') {
    const inner = partsOf(body).at(-1);
    return inner === undefined ? [] : bodiesOf(inner, scope);
  }
  if (body.node.type !== 'for_statement') return [{ inner: body, own: scope, isRest: false }];
  const parts = partsOf(body);
  const rounds = roundsOf(parts, scope);
  if (rounds === undefined) return [];
  const known = rounds.scopes.flatMap((own, index) =>
    // Why no index where the loop is not known: its only round stands for all.
    bodiesOf(rounds.body, own).map((each) => ({ ...each, ...(rounds.isKnown && { instance: String(index) }) })),
  );
  if (rounds.isWhole || !rounds.isKnown) return known;
  return [...known, ...bodiesOf(rounds.body, rounds.any).map((each) => ({ ...each, isRest: true }))];
}
