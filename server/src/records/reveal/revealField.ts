import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { atLeast } from '../access/fieldAccess.js';
import { planOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { momentsOf } from '../query/filter/relativeDays.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { dateIn } from '../serials/assignNumber.js';

/** Masked values that one person may have revealed on one day. */
const REVEALS_PER_DAY = 50;
const ACTION = 'record.revealed';

export interface Reveal {
  readonly id: string;
  readonly field: string;
  /** Why it is needed; kept in the audit log. */
  readonly reason: string;
}

/**
 * Shows one masked value in clear. Who looked at what and why is in the audit log before the value is out; a value that the reader
 * may read anyway is simply given.
 *
 * @throws {HttpError} 404 unseen, 403 without the right to reveal it, 422 for a field that is hidden or does not exist, 429
 * `reveals_used_up` when the day's values have been shown.
 */
export async function revealField(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, field: name, reason }: Reveal,
): Promise<{ readonly value: unknown }> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const field = entity.fields.get(name);
  const seen = field && plan.access(record, field);
  if (!field || !seen || seen === 'hidden') throw unknownField(name);
  const value = record.fields[name] ?? null;
  if (atLeast(seen, 'read') || value === null) return { value };

  const reveal = planOf(context, actor, entity, 'reveal');
  if (!reveal.covers(record) || !atLeast(reveal.access(record, field), 'read')) throw refusals.forbidden();
  await context.database.write(async (tx) => {
    const detail = { entity: entity.name, field: name, reason };
    const at = context.clock.now();
    await appendAudit(tx, { at, personId: actor.personId, action: ACTION, subject: 'record', subjectId: id, detail });
    // Counted behind the entry: the log is written by one at a time, so two at once cannot both be the last.
    await checkQuota(tx, actor.personId, startOfDay(context, at));
  });
  return { value };
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

function startOfDay({ timeZone }: RecordsContext, at: number): number {
  const today = dateIn(timeZone, at);
  return momentsOf([today, today], timeZone)[0];
}

const unknownField = (name: string) =>
  refusals.invalid([
    { field: 'field', id: 'unknown_field', message: { zh: `没有“${name}”这个字段。`, en: `There is no field ${name}.` } },
  ]);
