import type { Condition, GanttWidget, TableWidget } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { entityNamed } from '../../records/access/plansOf.js';
import type { Locale } from '../../records/labels/titleText.js';
import { listRecords } from '../../records/query/listRecords.js';
import type { RecordView } from '../../records/views/recordView.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { processEntities } from '../process/processEntities.js';
import { processRows } from '../process/processRows.js';

export interface TableData {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly records: readonly RecordView[];
  /** What a list is narrowed by to show all of them. */
  readonly filter: readonly Condition[];
}

/** The first rows of a list, by the way that lists go. */
export async function tableData(
  context: DashboardsContext,
  actor: Actor,
  widget: TableWidget | GanttWidget,
  locale: Locale,
): Promise<TableData> {
  const { entity, where, limit } = widget;
  const { sort, columns } = widget.kind === 'gantt' ? barsOf(widget) : widget;
  const begun: readonly Condition[] = widget.kind === 'gantt' ? [{ field: widget.from, op: 'notEmpty' }] : [];
  const filter = [...(where === undefined ? [] : [where]), ...begun];
  if (processEntities.has(entity)) {
    const records = await processRows(context, actor, { entity, where: { all: filter }, sort, limit }, locale);
    return { kind: 'table', columns, records, filter };
  }
  const order = `${sort.descending ? '-' : ''}${sort.field}`;
  const question = { limit, sort: order, filter: { all: filter } };
  const page = await listRecords(context, actor, entityNamed(context, entity), question, locale);
  return { kind: 'table', columns, records: page.items, filter };
}

/** Bars of time are rows with a beginning and an end. */
const barsOf = ({ from, to }: GanttWidget): Pick<TableWidget, 'sort' | 'columns'> => ({
  sort: { field: from },
  columns: [from, to],
});
