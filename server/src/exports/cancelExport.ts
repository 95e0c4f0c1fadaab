import { appendAudit } from '../database/appendAudit.js';
import type { Actor } from '../http/actor.js';
import { HttpError } from '../http/httpError.js';
import type { ExportsContext } from './exportsContext.js';
import { ownExport } from './listExports.js';

/**
 * Takes an export of one's own back that is not made yet: whoever writes it loses it with the next page. Asked for twice it
 * happens once.
 *
 * @throws {HttpError} 404 for others'; 409 `export_state` when it is over.
 */
export async function cancelExport({ records }: Pick<ExportsContext, 'records'>, actor: Actor, id: string): Promise<void> {
  const { database, clock } = records;
  const { state, entity } = await ownExport(database, actor, id);
  if (state === 'cancelled') return;
  const at = clock.now();
  await database.write(async (tx) => {
    const moved = await tx.run(
      "UPDATE exports SET state = 'cancelled', lease_token = NULL, lease_until = 0, finished_at = ? WHERE id = ? AND state IN ('asked', 'running')",
      [at, id],
    );
    if (moved === 0) throw isOver();
    const said = { at, personId: actor.personId, subject: 'export', subjectId: id };
    await appendAudit(tx, { ...said, action: 'export.cancelled', detail: { entity } });
  });
}

const isOver = () =>
  new HttpError(409, 'export_state', {
    zh: '这次导出已经结束，不能再取消。',
    en: 'Expected an export that is under way, but this one is over.',
  });
