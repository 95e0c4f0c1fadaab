import { atLeast } from '../../records/access/fieldAccess.js';
import type { RecordField } from '../../records/entity/recordEntity.js';
import { nothing } from '../../records/query/predicate.js';
import { findRecords } from '../../records/store/findRecord.js';
import type { NetworkEdge } from './network.js';
import { referencesOf } from './referencesOf.js';
import type { Place, Reached, Step } from './step.js';

/** The records that some records refer to: by fields that the reader may read, to records that he may see. */
export async function followReferences({ context, planOf, from }: Step): Promise<Reached> {
  const { database, codec, entities } = context;
  const wanted = new Map<string, NetworkEdge[]>();
  for (const place of from) {
    for (const field of place.plan.entity.fields.values()) {
      const target = field.definition.entity ?? '';
      if (!entities.has(target)) continue;
      const edges = targetsOf(place, field).map((to) => ({ from: place.record.id, to, field: field.name }));
      if (edges.length > 0) wanted.set(target, [...(wanted.get(target) ?? []), ...edges]);
    }
  }
  const places: Place[] = [];
  const edges: NetworkEdge[] = [];
  for (const [name, those] of wanted) {
    const plan = await planOf(entities.get(name)!);
    if (plan.rows.sql === nothing.sql) continue;
    const ids = [...new Set(those.map(({ to }) => to))];
    const records = await findRecords(database.read, codec, plan.entity, ids, plan.rows);
    const seen = new Set(records.map(({ id }) => id));
    places.push(...records.map((record) => ({ plan, record })));
    edges.push(...those.filter(({ to }) => seen.has(to)));
  }
  return { places, edges, cut: false };
}

function targetsOf({ plan, record }: Place, field: RecordField): readonly string[] {
  const isReference = field.kind.name === 'ref' || field.kind.name === 'refs';
  return isReference && atLeast(plan.access(record, field), 'read') ? referencesOf(record.fields[field.name]) : [];
}
