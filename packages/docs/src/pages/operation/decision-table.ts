/** The decision table of a cancel: what the engine itself answers for each caller, kind of group, and status. */
import { decide, decisionTable, type Decision, type Facts, type TableColumn } from '@pim-precheck/precheck';
import type { Access } from '../../sources/access.ts';
import type { Catalog, DirectoryRole } from '../../sources/catalog.ts';
import { certaintyBadge, sourceLinks } from '../../text/cite.ts';
import { table } from '../../text/table.ts';
import { capital } from '../../text/words.ts';

/** One cell of the table: its facts, and the decision about them. */
export interface DecidedCase {
  readonly facts: Facts;
  readonly decision: Decision;
}

/** A row of the table with every cell decided. */
export interface DecidedRow {
  readonly caller: string;
  readonly cells: readonly DecidedCase[];
}

/** Every cell of the table of authority, decided. */
export function decideCells({ operation }: Access): readonly DecidedRow[] {
  if (operation === undefined) return [];
  const { columns, rows } = decisionTable(operation);
  return rows.map(({ caller, facts }) => ({
    caller,
    cells: columns.map((column) => {
      const merged = withColumn(facts, column);
      return { facts: merged, decision: decide(merged) };
    }),
  }));
}

/** The table of authority, for a request that waits. */
export function authorityDecisions(access: Access, roles: readonly DirectoryRole[]): string {
  if (access.operation === undefined) return '';
  const { columns } = decisionTable(access.operation);
  return table(
    ['Caller', ...columns.map(({ name }) => capital(name))],
    decideCells(access).map(({ caller, cells }) => [
      callerName(caller, roles),
      ...cells.map(({ decision }) => verdictCell(decision)),
    ]),
  );
}

/** What each status of the request means for the cancel, and what to do instead. */
export function statusDecisions(access: Access, { statuses }: Catalog): string {
  const [owner] = decideCells(access);
  const facts = owner?.cells[0]?.facts;
  if (facts === undefined) return '';
  return table(
    ['Status', 'Verdict', 'Meaning', 'Instead', 'Source'],
    statuses.map((status) => [
      `[${status.id}](/facts/request-statuses.md#${status.id.toLowerCase()})`,
      verdictCell(decide({ ...facts, request: { ...facts.request, status: status.id } })),
      status.meaning,
      insteadOf(status.instead),
      `${certaintyBadge(status.certainty)} ${sourceLinks(status.source.slice(0, 2))}`,
    ]),
  );
}

function withColumn(facts: Facts, { facts: column }: TableColumn): Facts {
  return { ...facts, group: { ...column.group, ...facts.group }, request: { ...column.request, ...facts.request } };
}

/** A row's name with links to the roles in it. */
function callerName(caller: string, roles: readonly DirectoryRole[]): string {
  const role = roles.find(({ name }) => caller === name || caller.startsWith(`${name},`));
  if (role !== undefined) return caller.replace(role.name, `[${role.name}](/facts/directory-roles.md#${role.slug})`);
  return capital(caller).replace(/microsoft\.directory\/\S+/, '`$&`');
}

/** A verdict, with the codes of what decides it and of its caveats. */
function verdictCell({ verdict, clauses, reasons, caveats }: Decision): string {
  const deciding = reasons.filter(({ effect, clause }) => effect === verdict && clauses[clause] === verdict);
  const codes = verdict === 'allow' ? [] : deciding.slice(-1).map(({ code }) => code);
  return [`**${verdict}**`, ...[...codes, ...caveats.map(({ code }) => code)].map((code) => `\`${code}\``)].join(
    '<br>',
  );
}

function insteadOf(instead: { readonly default: string; readonly ownActivation?: string } | undefined): string {
  if (instead === undefined) return '';
  if (instead.default === 'none') return 'nothing is left to do';
  const own = instead.ownActivation === undefined ? '' : `; \`${instead.ownActivation}\` for an own activation`;
  return `\`${instead.default}\`${own}`;
}
