import type { Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { Assignment } from './assignment.js';
import type { Decision } from './readDecisions.js';

/** Stores where the tags of records come from, as decided. */
export async function keepAssignments(
  tx: Transaction,
  { entity, field }: { readonly entity: RecordEntity; readonly field: RecordField },
  decisions: readonly Decision[],
): Promise<void> {
  const different = decisions.filter(({ before, held }) => inOrder(before.held) !== inOrder(held));
  if (different.length === 0) return;
  const known = different.filter(({ before }) => before.held.length > 0).map(({ recordId }) => recordId);
  if (known.length > 0)
    await tx.run(`DELETE FROM tag_assignments WHERE entity = ? AND record_id IN (${marks(known.length)}) AND field = ?`, [
      entity.name,
      ...known,
      field.name,
    ]);
  await tx.insert(
    'tag_assignments',
    different.flatMap(({ recordId, held }) =>
      held.map(({ tag, source, since, expiresAt, expiredAt }) => ({
        entity: entity.name,
        record_id: recordId,
        field: field.name,
        tag,
        source,
        since,
        expires_at: expiresAt,
        expired_at: expiredAt,
      })),
    ),
  );
}

const inOrder = (held: readonly Assignment[]) => JSON.stringify(held.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)));
