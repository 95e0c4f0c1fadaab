import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { fieldNamed } from '../../records/entity/automaticFields.js';
import { createLabeler } from '../../records/labels/createLabeler.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { Filter } from '../../records/query/filter/filter.js';
import type { RecordView } from '../../records/views/recordView.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { widgetQuery } from '../widgets/widgetQuery.js';
import { withProcessNames } from './processNames.js';

/** Which requests or tasks, in which order. */
export interface ProcessList {
  readonly entity: string;
  readonly where: Filter;
  readonly sort: { readonly field: string; readonly descending?: boolean };
  readonly limit: number;
}

/** Requests or tasks that a reader may open, as the rows of a table; nothing can be done with them there. */
export async function processRows(
  context: DashboardsContext,
  actor: Actor,
  { entity, where, sort, limit }: ProcessList,
  locale: Locale,
): Promise<readonly RecordView[]> {
  const query = await widgetQuery(context, actor, entity, { conditions: [], fields: [] });
  const order = fieldNamed(query.plan.entity, sort.field);
  if (!order)
    throw refusals.invalid([{ field: 'sort', id: 'unknown_field', message: { zh: '不能按此排序。', en: 'No such order.' } }]);
  const { sql, params } = query.rows(where);
  const found = await context.cachedRead<Record<string, unknown>>(
    `SELECT * FROM ${query.from} AS listed WHERE ${sql} ORDER BY \`${order.column}\` ${sort.descending ? 'DESC' : 'ASC'}, id LIMIT ${limit}`,
    params,
  );
  const fields = [...query.plan.entity.fields.values()];
  const read = found.map((row) => ({
    row,
    values: Object.fromEntries(
      fields.map((field) => [field.name, context.codec.load(query.plan.entity, field, row[field.column] ?? null)] as const),
    ),
  }));
  const labeled = read.flatMap(({ values }) => fields.map((field) => ({ field, value: values[field.name] })));
  const labeler = await createLabeler(withProcessNames(context), labeled, locale, actor);
  return read.map(({ row, values }) => ({
    id: String(row['id']),
    title: String(values['title'] ?? ''),
    version: 0,
    fields: values,
    masked: [],
    no: row['no'] === null ? null : String(row['no']),
    owner: null,
    approvalStatus: null,
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
    can: { edit: false, delete: false, share: false, transfer: false, print: false, reveal: [], actions: [], start: [] },
    labels: Object.fromEntries(
      fields.flatMap((field) => {
        const label = labeler(field, values[field.name]);
        return label === undefined ? [] : [[field.name, label] as const];
      }),
    ),
  }));
}
