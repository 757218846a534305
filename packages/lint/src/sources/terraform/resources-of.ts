/** Makes resources of the blocks of a Terraform module: one for each round of a `for_each`. */
import type { Resource } from '../terms/resource.ts';
import { pathOf, textOf, UNKNOWN, type Value } from '../terms/term.ts';
import { bodyTerm, loopRecord } from './hcl-body.ts';
import { type Round, roundsOf } from './hcl-for.ts';
import type { HclScope } from './hcl-scope.ts';
import { attributesOf, endOf, type HclBlock, startOf } from './hcl-syntax.ts';

/** A block and the file that it stands in. */
export interface Located {
  readonly block: HclBlock;
  readonly path: string;
}

interface Reading {
  readonly byAddress: ReadonlyMap<string, Located>;
  readonly scope: HclScope;
}

/** Why a limit: a resource can go over another, that over a third, and one over itself. */
const DEEPEST = 5;

/** The resources, data sources and calls of modules. */
export function resourcesOf(blocks: readonly Located[], scope: HclScope): readonly Resource[] {
  const own = blocks.filter(({ block }) => /^(?:resource|data|module)$/.test(block.type));
  const byAddress = new Map(own.map((each) => [addressOf(each.block), each]));
  return own.flatMap((each) => instancesOf(each, { byAddress, scope }));
}

function addressOf({ type, labels }: HclBlock): string {
  return (type === 'resource' ? labels : [type, ...labels]).join('.');
}

/** None where its `count` is 0. Instances that are not known are one more, of which nothing but the block is known. */
function instancesOf(located: Located, reading: Reading): readonly Resource[] {
  const { block, path } = located;
  const { scope } = reading;
  const count = valueOf('count', located, scope);
  if (count?.kind === 'number' && count.number === 0) return [];
  const [type = '', name = ''] = block.type === 'module' ? ['module', ...block.labels] : block.labels;
  const made = (round: Round | undefined, isRest: boolean): Resource => {
    const loop = round && loopRecord(round.key, round.value, block.node, path);
    const instance = loop?.kind === 'record' ? textOf(loop.entries.get('key')) : undefined;
    return {
      key: `${addressOf(block)}${instance === undefined ? '' : `[${instance}]`}`,
      type,
      name,
      isGiven: block.type === 'data',
      isRest,
      ...(block.type === 'module' && { mentions: block.node.text.match(/\b(?:data\.)?\w+\.\w+/g) ?? [] }),
      body: bodyTerm(block, path, loop === undefined ? scope : scope.with({ each: loop })),
    };
  };
  const over = overOf(located, reading, 0);
  if (over === undefined) return [made(undefined, false)];
  const { rounds, isWhole } = over;
  const rest = isWhole ? [] : [made(ANY, rounds.length > 0)];
  return [...rounds.map((round) => made(round, false)), ...rest];
}

const ANY: Round = { key: UNKNOWN, value: UNKNOWN };

interface Rounds {
  readonly rounds: readonly Round[];
  readonly isWhole: boolean;
}

/** What a block goes over; undefined where it has no `for_each`. */
function overOf(located: Located, reading: Reading, depth: number): Rounds | undefined {
  const value = valueOf('for_each', located, reading.scope);
  if (value === undefined) return undefined;
  return roundsOf(value) ?? otherOf(value, reading, depth) ?? { rounds: [], isWhole: false };
}

/** The instances of another resource. */
function otherOf(value: Value, reading: Reading, depth: number): Rounds | undefined {
  if (value.kind !== 'reference' || depth > DEEPEST) return undefined;
  const other = reading.byAddress.get(value.path.join('.'));
  const over = other && overOf(other, reading, depth + 1);
  if (other === undefined || over === undefined) return undefined;
  const place = { where: startOf(other.block.node, other.path), end: endOf(other.block.node, other.path) };
  const rounds = over.rounds.flatMap((round): readonly Round[] => {
    const record = loopRecord(round.key, round.value, other.block.node, other.path);
    const key = record.kind === 'record' ? textOf(record.entries.get('key')) : undefined;
    if (key === undefined) return [];
    const path = [...(pathOf({ ...place, value }) ?? []), key];
    return [{ key: { kind: 'text', text: key, isWhole: true }, value: { kind: 'reference', path } }];
  });
  return { rounds, isWhole: over.isWhole && rounds.length === over.rounds.length };
}

function valueOf(wanted: string, { block, path }: Located, scope: HclScope): Value | undefined {
  const found = attributesOf(block.body).find(({ name }) => name === wanted);
  return found === undefined ? undefined : scope.evaluate({ expression: found.expression, path });
}
