/** Places packages in columns and rows so that arrows go one way and through no box. */

/** A package and those it uses. */
export interface PackageNode {
  readonly name: string;
  readonly uses: readonly string[];
}

/** Names by column and row (an empty name is a free place), and the arrows that are not implied by others. */
export interface Placement {
  readonly columns: readonly (readonly string[])[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

/** Places the packages: whoever uses another stands left of it. */
export function placePackages(nodes: readonly PackageNode[]): Placement {
  const edges = directEdges(nodes);
  const uses = new Map(nodes.map((node) => [node.name, node.uses]));
  const depth = (name: string): number => Math.max(0, ...(uses.get(name) ?? []).map((used) => depth(used) + 1));
  const deepest = Math.max(...nodes.map(({ name }) => depth(name)));
  const groups = Array.from({ length: deepest + 1 }, (_, column) =>
    nodes.map(({ name }) => name).filter((name) => depth(name) === deepest - column),
  );
  const rows = Math.max(...groups.map((group) => group.length));
  const best = arrangements(groups, rows)
    .map((columns) => ({ columns, cost: costOf(columns, edges) }))
    .reduce((one, other) => (other.cost < one.cost ? other : one));
  return { columns: best.columns, edges };
}

/** Arrows without those that a longer way over other packages implies. */
function directEdges(nodes: readonly PackageNode[]): Placement['edges'] {
  const uses = new Map(nodes.map((node) => [node.name, node.uses]));
  const reaches = (from: string, to: string): boolean =>
    (uses.get(from) ?? []).some((used) => used === to || reaches(used, to));
  return nodes.flatMap((node) =>
    node.uses
      .filter((used) => !node.uses.some((other) => other !== used && reaches(other, used)))
      .map((used) => [node.name, used] as const),
  );
}

/** Every way to spread each column's packages over the rows. */
function arrangements(groups: readonly (readonly string[])[], rows: number): readonly Placement['columns'][] {
  return groups.reduce<readonly Placement['columns'][]>(
    (all, group) => {
      const spreads = permutations([...group, ...Array.from({ length: rows - group.length }, () => '')]);
      return all.flatMap((columns) => spreads.map((spread) => [...columns, spread]));
    },
    [[]],
  );
}

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

/** Long arrows cost a little, arrows through a box a lot. */
function costOf(columns: Placement['columns'], edges: Placement['edges']): number {
  const place = new Map(columns.flatMap((rows, column) => rows.map((name, row) => [name, { column, row }] as const)));
  let cost = 0;
  for (const [from, to] of edges) {
    const [start, end] = [place.get(from), place.get(to)];
    if (start === undefined || end === undefined) continue;
    cost += Math.abs(start.row - end.row);
    for (let column = start.column + 1; column < end.column; column += 1) {
      const row = start.row + ((end.row - start.row) * (column - start.column)) / (end.column - start.column);
      const touched = [Math.floor(row), Math.ceil(row)].filter((near) => (columns[column]?.[near] ?? '') !== '');
      cost += 10 * touched.length;
    }
  }
  return cost;
}
