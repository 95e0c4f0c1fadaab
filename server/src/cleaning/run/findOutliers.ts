import type { CleaningAct } from '@vermilion/plugin-kit';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordField } from '../../records/entity/recordEntity.js';
import { activeRows } from '../../records/query/activeRows.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Outliers } from '../jobs/cleaningJob.js';
import { fences } from './fences.js';

/** Fewer values say nothing about what is usual. */
const FEWEST = 8;

/**
 * The values of the fields to be marked that lie beyond three quartile distances, among the rows that the plan lets read. Quartiles are
 * read from the database by position: the values themselves never come together in memory.
 */
export async function findOutliers(
  context: Pick<RecordsContext, 'database' | 'codec'>,
  plan: AccessPlan,
  steps: readonly CleaningAct[],
): Promise<readonly Outliers[]> {
  const names = new Set(steps.filter(({ step }) => step === 'markOutliers').flatMap(({ fields }) => fields));
  const found: Outliers[] = [];
  for (const name of names) {
    const field = plan.entity.fields.get(name);
    const outliers = field && !field.encrypted ? await outliersOf(context, plan, field) : undefined;
    if (outliers) found.push(outliers);
  }
  return found;
}

async function outliersOf(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  plan: AccessPlan,
  field: RecordField,
): Promise<Outliers | undefined> {
  const { entity } = plan;
  const rows = activeRows(plan, plan.rowsReading(field));
  const column = `\`${field.column}\``;
  const known = `FROM \`${entity.table}\` WHERE ${rows.sql} AND ${column} IS NOT NULL`;
  const count = async (where: string, params: readonly unknown[] = []) => {
    const [row] = await database.read<{ n: number }>(`SELECT COUNT(*) AS n ${known}${where}`, [...rows.params, ...params]);
    return Number(row?.n ?? 0);
  };
  /** @param where further condition; the value at a position in the order of values */
  const valueAt = async (position: number, descending = false, where = '', params: readonly unknown[] = []) => {
    const direction = descending ? 'DESC' : 'ASC';
    const order = `ORDER BY \`${entity.table}\`.${column} ${direction} LIMIT 1 OFFSET ?`;
    const [row] = await database.read<Record<string, unknown>>(`SELECT ${codec.selected(field)} ${known}${where} ${order}`, [
      ...rows.params,
      ...params,
      position,
    ]);
    return row ? codec.load(entity, field, row[field.column]) : null;
  };

  const total = await count('');
  if (total < FEWEST) return undefined;
  const bounds = fences(await valueAt(Math.floor((total - 1) / 4)), await valueAt(Math.floor((3 * (total - 1)) / 4)));
  if (!bounds) return undefined;
  const [low, high] = bounds;
  const digits = codec.scale(field);
  const stored = (bound: number) => (digits === undefined ? bound : codec.store(entity, field, bound.toFixed(digits)));
  const mark = codec.placeholder(field);
  const [below, above] = [` AND ${column} < ${mark}`, ` AND ${column} > ${mark}`];
  const [tooSmall, tooGreat] = [await count(below, [stored(low)]), await count(above, [stored(high)])];
  if (tooSmall + tooGreat === 0) return undefined;
  return {
    field: field.name,
    count: tooSmall + tooGreat,
    low: tooSmall === 0 ? null : await valueAt(0, true, below, [stored(low)]),
    high: tooGreat === 0 ? null : await valueAt(0, false, above, [stored(high)]),
  };
}
