import type { Text } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findRecords } from '../../records/store/findRecord.js';
import { updateRecord } from '../../records/store/updateRecord.js';

export interface NewWords {
  readonly recordId: string;
  readonly words: readonly string[];
}

/**
 * Gives records other tags, with a new version and a line in their history. What rules do is no work on a record: its last change stays.
 *
 * @param note `by` null: the platform itself
 * @returns ids of those that were written; one that somebody else was writing is left to him.
 */
export async function writeWords(
  context: RecordsContext,
  tx: Transaction,
  { entity, field }: { readonly entity: RecordEntity; readonly field: RecordField },
  all: readonly NewWords[],
  note: { readonly by: string | null; readonly note: Text },
): Promise<readonly string[]> {
  const words = new Map(all.map((each) => [each.recordId, each.words.length === 0 ? null : each.words]));
  const written: string[] = [];
  for (const record of await findRecords(tx.query, context.codec, entity, [...words.keys()])) {
    const change = { fields: { [field.name]: words.get(record.id) }, unlessPending: false, quiet: note.by === null };
    const done = await updateRecord(context, tx, entity, record, change, { ...note, at: context.clock.now() });
    if (done) written.push(record.id);
  }
  return written;
}
