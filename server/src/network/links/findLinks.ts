import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import { titleText, type Locale } from '../../records/labels/titleText.js';
import { activeRows } from '../../records/query/activeRows.js';
import { nothing } from '../../records/query/predicate.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { readRow, selectRecords, type RawRow } from '../../records/values/readRow.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import { linkOf, type LinkKind } from './linkOf.js';
import { sameValue } from './sameValue.js';

/** Records that share one thing with the record asked about; what it is stays untold. */
export interface LinkCluster {
  readonly link: LinkKind;
  readonly records: readonly {
    readonly entity: string;
    readonly id: string;
    readonly title: string;
    readonly no: string | null;
    readonly owner: PersonBrief | null;
  }[];
  /** There are more than are shown. */
  readonly cut: boolean;
}

/** Of one field of one entity. */
const MOST_SHOWN = 20;

interface Shared {
  readonly link: LinkKind;
  readonly value: string;
}

/**
 * Records, also of other entities, that have the same phone, account, address or the like as one record. Fields that are hidden from the
 * reader, in either record, make no link; masked ones do, but no value is ever told.
 *
 * @throws {HttpError} 404 if he may not see the record.
 */
export async function findLinks(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  locale: Locale,
): Promise<readonly LinkCluster[]> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const shared = sharedOf(plan, record);
  const found = new Map<LinkKind, { records: Map<string, LinkCluster['records'][number]>; cut: boolean }>();
  if (shared.length === 0) return [];
  for (const other of context.entities.values()) {
    const fields = [...other.fields.values()].filter((field) => shared.some(({ link }) => link === linkOf(field)));
    if (fields.length === 0) continue;
    const otherPlan = await viewPlan(context, actor, other);
    if (otherPlan.rows.sql === nothing.sql) continue;
    for (const field of fields.filter((each) => otherPlan.widestAccess(each) !== 'hidden')) {
      for (const each of shared.filter(({ link }) => link === linkOf(field))) {
        const rows = await sharing(context, otherPlan, field, each);
        const others = rows.filter((row) => row.id !== id && otherPlan.access(row, field) !== 'hidden');
        if (others.length === 0) continue;
        const cluster = found.get(each.link) ?? { records: new Map(), cut: false };
        found.set(each.link, cluster);
        cluster.cut ||= rows.length > MOST_SHOWN;
        for (const row of others.slice(0, MOST_SHOWN)) cluster.records.set(row.id, show(context, otherPlan, row, locale));
      }
    }
  }
  return [...found].map(([link, { records, cut }]) => ({ link, records: [...records.values()], cut }));
}

function sharedOf(plan: AccessPlan, record: StoredRecord): readonly Shared[] {
  return [...plan.entity.fields.values()].flatMap((field) => {
    const link = linkOf(field);
    const value = record.fields[field.name];
    const tells = link !== undefined && !isEmpty(value) && plan.access(record, field) !== 'hidden';
    return tells ? [{ link, value: String(value) }] : [];
  });
}

async function sharing(context: RecordsContext, plan: AccessPlan, field: RecordField, shared: Shared): Promise<StoredRecord[]> {
  const { database, codec } = context;
  const same = sameValue(context, plan.entity, field, shared);
  if (!same) return [];
  const { sql, params } = activeRows(plan, same);
  const rows = await database.read<RawRow>(
    `${selectRecords(plan.entity, codec)} WHERE ${sql} ORDER BY updated_at DESC, id DESC LIMIT ${MOST_SHOWN + 2}`,
    params,
  );
  return rows.map((row) => readRow(plan.entity, codec, row));
}

function show(context: RecordsContext, { entity, access }: AccessPlan, record: StoredRecord, locale: Locale) {
  const { titleField } = entity;
  const title = titleText(context.registry, titleField, record.fields[titleField.name], access(record, titleField), locale);
  const { id, no, ownerId } = record;
  return { entity: entity.name, id, title: title || (no ?? '—'), no, owner: personBrief(context.world(), ownerId) };
}
