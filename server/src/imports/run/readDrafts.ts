import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { dateIn } from '../../records/serials/assignNumber.js';
import type { Draft } from '../draft/draft.js';
import type { DraftSpec } from '../draft/draftSpec.js';
import { columnField } from '../plan/historyColumns.js';
import type { ImportPlan } from '../plan/importPlan.js';
import type { ImportWork } from './importWork.js';

/** How the rows of one sheet are read. */
type SheetPlan = Pick<ImportPlan, 'sheet' | 'headerRow' | 'columns' | 'words'>;

/** The drafts of a sheet, made in a worker. */
export function readDrafts({ context, job }: ImportWork, entity: RecordEntity, plan: SheetPlan): AsyncIterable<readonly Draft[]> {
  return context.reader.drafts(context.store.path(job.id), plan.sheet, draftSpec({ context }, entity, plan));
}

function draftSpec({ context: { records } }: Pick<ImportWork, 'context'>, entity: RecordEntity, plan: SheetPlan): DraftSpec {
  const fields = Object.fromEntries(
    plan.columns.flatMap(({ field }) => {
      const definition = columnField(entity, field)?.definition;
      return definition ? [[field, definition] as const] : [];
    }),
  );
  const dictionaries = Object.fromEntries(
    Object.values(fields).flatMap(({ dictionary }) => {
      const items = dictionary === undefined ? undefined : records.registry.dictionaries.get(dictionary)?.items;
      return dictionary === undefined || items === undefined ? [] : [[dictionary, { items }] as const];
    }),
  );
  const { headerRow, columns, words } = plan;
  return { plan: { headerRow, columns, words }, fields, dictionaries, today: dateIn(records.timeZone, records.clock.now()) };
}
