import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { momentsOf } from '../query/filter/relativeDays.js';
import type { RecordsContext } from '../recordsContext.js';
import { dateIn } from '../serials/assignNumber.js';

/** Masked values that one person may have revealed on one day. */
const REVEALS_PER_DAY = 50;
const ACTION = 'record.revealed';

/** Whose value is shown, and why. */
export interface NotedReveal {
  /** A request has values before there is a record. */
  readonly subject: 'record' | 'request';
  readonly subjectId: string;
  readonly entity: string;
  readonly field: string;
  readonly reason: string;
}

/**
 * Writes down that a masked value is shown, before it is.
 *
 * @throws {HttpError} 429 `reveals_used_up` when the day's values have been shown.
 */
export async function noteReveal(
  context: Pick<RecordsContext, 'database' | 'clock' | 'timeZone'>,
  { personId }: Actor,
  { subject, subjectId, ...detail }: NotedReveal,
): Promise<void> {
  await context.database.write(async (tx) => {
    const at = context.clock.now();
    await appendAudit(tx, { at, personId, action: ACTION, subject, subjectId, detail });
    // Counted behind the entry: the log is written by one at a time, so two at once cannot both be the last.
    await checkQuota(tx, personId, startOfDay(context, at));
  });
}

async function checkQuota(tx: Transaction, personId: string, since: number): Promise<void> {
  const [row] = await tx.query<{ used: number }>(
    'SELECT COUNT(*) AS used FROM audit_log WHERE person_id = ? AND action = ? AND at >= ?',
    [personId, ACTION, since],
  );
  if ((row?.used ?? 0) > REVEALS_PER_DAY) {
    throw new HttpError(429, 'reveals_used_up', {
      zh: `今天查看明文的次数（${REVEALS_PER_DAY} 次）已用完。`,
      en: `You have revealed ${REVEALS_PER_DAY} values today; no more are possible before tomorrow.`,
    });
  }
}

function startOfDay({ timeZone }: Pick<RecordsContext, 'timeZone'>, at: number): number {
  const today = dateIn(timeZone, at);
  return momentsOf([today, today], timeZone)[0];
}
