import type { Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findRecords } from '../../records/store/findRecord.js';
import { tagField } from '../definitions/tagFields.js';
import { BATCH, type TagBatch } from './tagBatch.js';
import type { TagTask } from './tagRun.js';
import { writeWords } from './writeWords.js';

type Replacement = Extract<TagTask, { kind: 'replace' }>;

/** Puts another word in the place of one in the next records that have it, or takes it away. */
export async function replaceBatch(
  context: RecordsContext,
  tx: Transaction,
  entity: RecordEntity,
  task: Replacement,
  doneId: string | null,
): Promise<TagBatch> {
  const field = tagField(entity, task.field);
  if (!field) return { changed: [], doneId: null };
  const { from, to } = task;
  const rows = await tx.query<{ record_id: string }>(
    `SELECT record_id FROM tag_assignments WHERE entity = ? AND field = ? AND tag = ? AND record_id > ? ORDER BY record_id LIMIT ${BATCH}`,
    [entity.name, field.name, from, doneId ?? ''],
  );
  const ids = rows.map(({ record_id }) => record_id);
  const last = ids.at(-1);
  if (last === undefined) return { changed: [], doneId: null };
  const records = await findRecords(tx.query, context.codec, entity, ids);
  await moveAssignments(tx, { entity, field }, task, ids);
  const words = records.flatMap(({ id, fields }) => {
    const before = (fields[field.name] ?? []) as readonly string[];
    const put = to === null ? [] : [to];
    return before.includes(from)
      ? [{ recordId: id, words: [...new Set(before.flatMap((word) => (word === from ? put : [word])))] }]
      : [];
  });
  const changed = await writeWords(context, tx, { entity, field }, words, { by: task.personId, note: noteOf(task) });
  return { changed, doneId: last };
}

/** Where a tag comes from and when it ends goes over to its new word, unless the record has that already. */
async function moveAssignments(
  tx: Transaction,
  { entity, field }: { readonly entity: RecordEntity; readonly field: RecordField },
  { from, to, merged }: Replacement,
  ids: readonly string[],
): Promise<void> {
  const among = `entity = ? AND field = ? AND tag = ? AND record_id IN (${marks(ids.length)})`;
  const ofWord = (word: string) => [entity.name, field.name, word, ...ids];
  if (to === null) {
    await tx.run(`DELETE FROM tag_assignments WHERE ${among}`, ofWord(from));
    return;
  }
  // A new tag of people takes the place of one whose time was over.
  await tx.run(`DELETE FROM tag_assignments WHERE expired_at IS NOT NULL AND ${among}`, ofWord(to));
  const both = await tx.query<{ record_id: string }>(`SELECT record_id FROM tag_assignments WHERE ${among}`, ofWord(to));
  const there = both.map(({ record_id }) => record_id);
  if (there.length > 0)
    await tx.run(
      `DELETE FROM tag_assignments WHERE entity = ? AND field = ? AND tag = ? AND record_id IN (${marks(there.length)})`,
      [entity.name, field.name, from, ...there],
    );
  if (merged) await tx.run(`DELETE FROM tag_assignments WHERE expired_at IS NOT NULL AND ${among}`, ofWord(from));
  // In this order: MySQL reads columns as it has just set them.
  const ending = merged ? "expires_at = CASE WHEN source = 'rule' THEN NULL ELSE expires_at END, source = 'manual', " : '';
  await tx.run(`UPDATE tag_assignments SET ${ending}tag = ? WHERE ${among}`, [to, ...ofWord(from)]);
}

const noteOf = ({ from, to, merged }: Replacement) =>
  to === null
    ? { zh: `标签“${from}”已删除`, en: `The tag "${from}" was deleted` }
    : merged
      ? { zh: `标签“${from}”合并到“${to}”`, en: `The tag "${from}" was merged into "${to}"` }
      : { zh: `标签“${from}”改名为“${to}”`, en: `The tag "${from}" was renamed to "${to}"` };
