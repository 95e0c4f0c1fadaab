import { marks } from '../../database/marks.js';
import { amendHistory } from '../../records/history/amendHistory.js';
import type { Follower } from '../../records/hooks/recordHooks.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { tagFields } from '../definitions/tagFields.js';
import { hasNewWords } from './hasNewWords.js';
import { keepAssignments } from './keepAssignments.js';
import { readDecisions } from './readDecisions.js';

/**
 * Gives and takes the tags of rules in the transaction of each write, as part of it: the record has the version and the line in its
 * history that the write gave it.
 */
export function followWrites(context: RecordsContext): Follower {
  return async (tx, entity, records) => {
    for (const field of tagFields(entity)) {
      const place = { entity, field };
      const decisions = await readDecisions(
        context,
        tx.query,
        place,
        records.map(({ id }) => id),
      );
      await keepAssignments(tx, place, decisions);
      for (const { recordId, before, words } of decisions.filter(hasNewWords)) {
        const after = words.length === 0 ? null : words;
        await tx.run(`UPDATE \`${entity.table}\` SET \`${field.column}\` = ? WHERE id = ?`, [
          after && context.codec.store(entity, field, after),
          recordId,
        ]);
        await amendHistory(context.codec, tx, entity, recordId, {
          field: field.name,
          before: before.words.length === 0 ? null : before.words,
          after,
        });
      }
    }
  };
}

/** Forgets where the tags of deleted records came from. */
export const followRemovals: Follower = async (tx, { name }, records) => {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  await tx.run(`DELETE FROM tag_assignments WHERE entity = ? AND record_id IN (${marks(ids.length)})`, [name, ...ids]);
};
