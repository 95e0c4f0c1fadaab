import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { tagFields } from '../definitions/tagFields.js';
import { hasNewWords } from '../settle/hasNewWords.js';
import { keepAssignments } from '../settle/keepAssignments.js';
import { readDecisions } from '../settle/readDecisions.js';
import { BATCH, type TagBatch } from './tagBatch.js';
import { writeWords } from './writeWords.js';

const NOTE = { by: null, note: { zh: '按标签规则', en: 'By the rules of tags' } };

/** Asks all rules of the next records; what is over is taken away. */
export async function settleBatch(
  context: RecordsContext,
  tx: Transaction,
  entity: RecordEntity,
  doneId: string | null,
): Promise<TagBatch> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM \`${entity.table}\` WHERE active_flag = 1 AND id > ? ORDER BY id LIMIT ${BATCH}`,
    [doneId ?? ''],
  );
  const ids = rows.map(({ id }) => id);
  const changed = new Set<string>();
  for (const field of tagFields(entity)) {
    const place = { entity, field };
    const decisions = await readDecisions(context, tx.query, place, ids);
    // A record that is written keeps its assignments as it is written.
    await keepAssignments(
      tx,
      place,
      decisions.filter((each) => !hasNewWords(each)),
    );
    for (const id of await writeWords(context, tx, place, decisions.filter(hasNewWords), NOTE)) changed.add(id);
  }
  return { changed: [...changed], doneId: ids.at(-1) ?? null };
}
