import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import { planOf } from '../../records/access/plansOf.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { PairRow } from './pairRow.js';

/**
 * Says that two records are not the same (`dismissed`), or that one should look again (`open`).
 *
 * @throws {HttpError} 404 unless the actor may see both records, 403 unless he may change or merge one, 404 for a pair that is merged.
 */
export async function decidePair(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  state: 'open' | 'dismissed',
): Promise<void> {
  const { database, clock } = context;
  const [pair] = await database.read<PairRow>(
    "SELECT id, left_id, right_id FROM duplicate_pairs WHERE id = ? AND entity = ? AND state <> 'merged'",
    [id, entity.name],
  );
  if (!pair) throw refusals.notFound();
  const both = [pair.left_id, pair.right_id];
  const seen = await Promise.all(both.map((record) => visibleRecord(context, actor, entity, record)));
  const plans = (['edit', 'merge'] as const).map((action) => planOf(context, actor, entity, action));
  if (!seen.some(({ record }) => plans.some((plan) => plan.covers(record)))) throw refusals.forbidden();
  const at = clock.now();
  await database.write(async (tx) => {
    const changed = await tx.run(
      "UPDATE duplicate_pairs SET state = ?, decided_by = ?, decided_at = ? WHERE id = ? AND state <> 'merged' AND state <> ?",
      [state, actor.personId, at, id, state],
    );
    if (changed === 0) return;
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: state === 'dismissed' ? 'record.duplicateDismissed' : 'record.duplicateReopened',
      subject: 'record',
      subjectId: pair.left_id,
      detail: { entity: entity.name, like: [pair.right_id] },
    });
  });
}
