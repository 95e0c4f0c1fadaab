import { atLeast } from '../../records/access/fieldAccess.js';
import type { RecordField } from '../../records/entity/recordEntity.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { activeRows } from '../../records/query/activeRows.js';
import { nothing } from '../../records/query/predicate.js';
import { referencesTo } from '../../records/query/referencesTo.js';
import { refersTo } from '../../records/query/refersTo.js';
import { readRow, selectRecords, type RawRow } from '../../records/values/readRow.js';
import { MOST_OF_RELATION, type NetworkEdge } from './network.js';
import { referencesOf } from './referencesOf.js';
import type { Place, Reached, Step } from './step.js';

/** The records that refer to some records of one entity, the latest first: as far as the reader may see them and the field. */
export async function findReferrers(step: Step): Promise<Reached> {
  const target = step.from[0]?.plan.entity.name;
  const reached: Reached[] = [];
  for (const entity of step.context.entities.values()) {
    const fields = referencesTo(entity, target);
    if (fields.length === 0) continue;
    const plan = await step.planOf(entity);
    if (plan.rows.sql === nothing.sql) continue;
    for (const field of fields) if (atLeast(plan.widestAccess(field), 'read')) reached.push(await by(step, plan, field));
  }
  return {
    places: reached.flatMap(({ places }) => places),
    edges: reached.flatMap(({ edges }) => edges),
    cut: reached.some(({ cut }) => cut),
  };
}

async function by({ context, from }: Step, plan: AccessPlan, field: RecordField): Promise<Reached> {
  const { database, codec } = context;
  const ids = from.map(({ record }) => record.id);
  const { sql, params } = activeRows(plan, refersTo(field, ids));
  const rows = await database.read<RawRow>(
    `${selectRecords(plan.entity, codec)} WHERE ${sql} ORDER BY updated_at DESC, id DESC LIMIT ${MOST_OF_RELATION + 1}`,
    params,
  );
  const places: Place[] = rows
    .slice(0, MOST_OF_RELATION)
    .map((row) => ({ plan, record: readRow(plan.entity, codec, row) }))
    .filter(({ record }) => atLeast(plan.access(record, field), 'read'));
  const edges = places.flatMap(({ record }) =>
    referencesOf(record.fields[field.name])
      .filter((to) => ids.includes(to))
      .map((to): NetworkEdge => ({ from: record.id, to, field: field.name })),
  );
  return { places, edges, cut: rows.length > MOST_OF_RELATION };
}
