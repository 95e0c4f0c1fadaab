import type { Actor } from '../../http/actor.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import { columnField } from '../plan/historyColumns.js';
import { organizationTable } from '../../records/labels/organizationTitles.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { readColumns, type Source } from './readColumns.js';

/** Ids by field and text. */
export type Resolved = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const PEOPLE: Source = {
  table: 'people',
  keys: ['employee_no', 'username'],
  titles: ['name'],
  where: { sql: 'active = 1', params: [] },
};
const DEPARTMENTS: Source = { table: 'departments', keys: ['code'], titles: ['name'], where: { sql: 'active = 1', params: [] } };

/**
 * Finds what texts name: people by number, user name or name; departments by code or name; records that the actor may see by id,
 * number or title. One query for each column and batch, never one for a row.
 */
export async function resolveReferences(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Resolved> {
  const resolved = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const [name, texts] of wanted) {
    const source = await sourceOf(context, actor, columnField(entity, name)!);
    resolved.set(name, source ? await readColumns(context, source, [...texts]) : new Map());
  }
  return resolved;
}

async function sourceOf(
  context: RecordsContext,
  actor: Actor,
  field: Pick<RecordField, 'definition' | 'kind'>,
): Promise<Source | undefined> {
  if (field.kind.name === 'user' || field.kind.name === 'users') return PEOPLE;
  if (field.kind.name === 'dept') return DEPARTMENTS;
  const name = field.definition.entity ?? '';
  const target = context.entities.get(name);
  if (!target) {
    const table = organizationTable(name);
    return table === undefined ? undefined : { table, keys: [], titles: ['name'], where: { sql: 'active = 1', params: [] } };
  }
  const plan = await viewPlan(context, actor, target);
  const { titleField } = target;
  // A title that is masked for somebody must not be guessed by importing.
  const isPlain = (titleField.definition.sensitivity ?? 'plain') === 'plain' && plan.readsEverywhere(titleField);
  const isText = ['char', 'varchar'].includes(titleField.kind.column(titleField.definition).type);
  return {
    table: target.table,
    keys: ['no'],
    titles: isPlain && isText ? [titleField.column] : [],
    where: { sql: `active_flag = 1 AND ${plan.rows.sql}`, params: plan.rows.params },
  };
}
