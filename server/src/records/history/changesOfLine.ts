import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { changesBetween, loadChanges, type FieldChange } from './fieldChange.js';
import { fieldsAt } from './fieldsAt.js';
import type { HistoryAction } from './historyEntry.js';

/** A line of the history as it is stored. */
interface HistoryLine {
  readonly action: HistoryAction;
  readonly version: number;
  readonly changes: string;
}

/**
 * What a line of the history of a record changed. The line of a creation need not repeat the record: what it began with is what
 * remains when everything since is taken back.
 */
export async function changesOfLine(
  context: Pick<RecordsContext, 'database' | 'codec'>,
  entity: RecordEntity,
  record: StoredRecord,
  { action, version, changes }: HistoryLine,
): Promise<readonly FieldChange[]> {
  const stored = loadChanges(entity, context.codec, changes);
  if (action !== 'created' || stored.length > 0) return stored;
  return changesBetween({}, await fieldsAt(context, entity, record, version));
}
