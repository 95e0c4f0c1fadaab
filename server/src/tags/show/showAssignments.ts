import type { Actor } from '../../http/actor.js';
import { atLeast } from '../../records/access/fieldAccess.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { tagFields } from '../definitions/tagFields.js';
import { assignmentOf, type Assignment, type AssignmentRow } from '../settle/assignment.js';

/** A tag of a record. */
export type ShownAssignment = Omit<Assignment, 'expiredAt'> & { readonly field: string };

/**
 * Where the tags of a record come from, and when they end, of the fields that the actor may read.
 *
 * @throws {HttpError} 404 if he may not see the record.
 */
export async function showAssignments(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
): Promise<readonly ShownAssignment[]> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const readable = tagFields(entity).filter((field) => atLeast(plan.access(record, field), 'read'));
  const rows = await context.database.read<AssignmentRow & { field: string }>(
    'SELECT * FROM tag_assignments WHERE entity = ? AND record_id = ? AND expired_at IS NULL ORDER BY field, tag',
    [entity.name, id],
  );
  return rows
    .filter((row) => readable.some(({ name }) => name === row.field))
    .map((row) => {
      const { tag, source, since, expiresAt } = assignmentOf(row);
      return { field: row.field, tag, source, since, expiresAt };
    });
}
