import type { Actor } from '../../http/actor.js';
import { atLeast } from '../../records/access/fieldAccess.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { Filter } from '../../records/query/filter/filter.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { dimensions, weights, type Dimension } from '../measure/dimensions.js';
import { scoreOf, totalScore, type Measurement } from '../measure/measurement.js';
import { STALE_MS } from '../measure/staleness.js';
import { measurementOf, type QualityRunRow } from '../runs/qualityRun.js';

/** What is wrong with one field, or with the record as a whole, and the way to exactly these records. */
export interface QualityIssue {
  /** Null: the record as a whole. */
  readonly field: string | null;
  readonly count: number;
  /** For the list of records; null: `…/findings/:dimension` lists them. */
  readonly filter: Filter | null;
}

export interface DimensionView {
  readonly dimension: Dimension;
  readonly weight: number;
  /** 0 to 100; null: not measured. */
  readonly score: number | null;
  readonly checked: number;
  readonly wrong: number;
  readonly issues: readonly QualityIssue[];
}

/** How good the records of an entity are; all null before the first measurement. */
export interface QualityView {
  readonly measuring: boolean;
  readonly measuredAt: number | null;
  readonly records: number | null;
  readonly score: number | null;
  readonly dimensions: readonly DimensionView[];
  /** The latest first. */
  readonly history: readonly { readonly at: number; readonly score: number | null }[];
}

const HISTORY = 90;

/** Whether somebody may know of all records of an entity how good they are. */
export const maySeeQuality = (actor: Actor, plan: AccessPlan): boolean =>
  plan.scope === 'all' || (plan.scope !== null && actor.functions.includes('records.manage'));

/** @param plan of viewing: fields that the reader cannot read are left out */
export async function showQuality({ database }: Pick<RecordsContext, 'database'>, plan: AccessPlan): Promise<QualityView> {
  const rows = await database.read<QualityRunRow>(
    'SELECT * FROM quality_runs WHERE entity = ? ORDER BY created_at DESC, id DESC LIMIT ?',
    [plan.entity.name, HISTORY],
  );
  const done = rows.filter(({ state }) => state === 'done');
  const [latest] = done;
  const measurement = latest && measurementOf(latest);
  return {
    measuring: rows.some(({ state }) => state === 'measuring'),
    measuredAt: latest?.finished_at ?? null,
    records: measurement?.records ?? null,
    score: measurement ? totalScore(measurement) : null,
    dimensions: latest && measurement ? dimensions.map((name) => showDimension(plan, name, measurement, latest.created_at)) : [],
    history: done.map((row) => ({ at: row.finished_at ?? row.created_at, score: totalScore(measurementOf(row)) })),
  };
}

function showDimension(plan: AccessPlan, dimension: Dimension, measurement: Measurement, at: number): DimensionView {
  const tally = measurement[dimension];
  const whole = wholeRecord(dimension, tally.wrong, at);
  const ofFields = Object.entries(tally.fields)
    .filter(([name]) => isReadable(plan, name))
    .map(([field, count]): QualityIssue => ({
      field,
      count,
      filter: dimension === 'completeness' ? { field, op: 'empty' } : null,
    }))
    .sort((a, b) => b.count - a.count);
  return {
    dimension,
    weight: weights[dimension],
    score: scoreOf(tally),
    checked: tally.checked,
    wrong: tally.wrong,
    issues: whole ? [whole] : ofFields,
  };
}

/** Dimensions that belong to no single field. */
function wholeRecord(dimension: Dimension, count: number, at: number): QualityIssue | undefined {
  if (count === 0) return undefined;
  if (dimension === 'timeliness') return { field: null, count, filter: { field: 'updatedAt', op: 'lte', value: at - STALE_MS } };
  return dimension === 'uniqueness' ? { field: null, count, filter: null } : undefined;
}

export function isReadable({ entity, widestAccess }: AccessPlan, name: string): boolean {
  const field = entity.fields.get(name);
  return field !== undefined && atLeast(widestAccess(field), 'read');
}
