import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import type { Transaction } from '../../database/database.js';
import { UniqueViolation } from '../../database/errors.js';
import { newId } from '../../database/newId.js';
import { refusals } from '../../http/refusals.js';
import { entityNamed } from '../../records/access/plansOf.js';
import type { IntakeContext } from '../intakeContext.js';
import { intakeRefusals } from '../intakeRefusals.js';
import type { IntakeItem, ItemResult } from '../items/intakeItem.js';
import { takeItem } from '../items/takeItem.js';
import { orderJob } from '../jobs/orderJob.js';
import { addressOf } from '../keys/addressOf.js';
import { admitCall, type Admission } from '../keys/admitCall.js';
import { countResults } from './countResults.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A call that has no answer after so long was ended by a crash: it may be done again. */
const LOST_MS = 5 * MINUTE_MS;

interface Call {
  readonly entity: string;
  readonly items: readonly IntakeItem[];
  readonly idempotencyKey: string | undefined;
}
/** What has become of each item; or, for more than can be waited for, the job that does them. */
export type CallAnswer =
  { readonly results: readonly ItemResult[] } | { readonly job: string; readonly state: 'running'; readonly total: number };
/** More items are done in the background. */
export const MOST_AT_ONCE = 500;
interface KnownCall {
  readonly id: string;
  readonly at: number;
  readonly body_hash: string;
  readonly answer: string | null;
}

/**
 * Does what another system asks, and answers item by item. The same Idempotency-Key within 24 hours gets the same answer.
 *
 * @throws {HttpError} 401, 403, 409 for a key of another call, 429.
 */
export async function takeCall(context: IntakeContext, ctx: Context, call: Call): Promise<CallAnswer> {
  const { records } = context;
  const { database, clock } = records;
  const admission = await admitCall(context, ctx, call.entity);
  const entity = entityNamed(records, call.entity);
  const known = await enter(context, ctx, admission, call);
  if ('answer' in known) return known.answer;
  if (call.items.length > MOST_AT_ONCE) {
    const answer = { job: known.id, state: 'running', total: call.items.length } as const;
    const at = clock.now();
    await database.write(async (tx) => {
      await orderJob(tx, records.cipher, { id: known.id, keyId: admission.key.id, entity: entity.name, at }, call.items);
      await keepAnswer(tx, 202, {}, answer);
    });
    return answer;
  }
  const results: ItemResult[] = [];
  for (const [index, item] of call.items.entries()) {
    const once = call.idempotencyKey && `${admission.key.id} ${known.id} ${index}`;
    results.push({ index, ...(await takeItem(context, admission, entity, item, once)) });
  }
  const answer: CallAnswer = { results };
  await database.write((tx) => keepAnswer(tx, 200, countResults(results), answer));
  return answer;

  async function keepAnswer(tx: Transaction, status: number, counts: object, given: CallAnswer): Promise<void> {
    const kept = call.idempotencyKey === undefined ? null : JSON.stringify(given);
    const { id } = known as { readonly id: string };
    await tx.run('UPDATE intake_calls SET status = ?, counts = ?, answer = ? WHERE id = ?', [
      status,
      JSON.stringify(counts),
      kept,
      id,
    ]);
    await tx.run('UPDATE intake_keys SET last_used_at = ? WHERE id = ?', [clock.now(), admission.key.id]);
  }
}

/** Writes the call into the ledger, or finds the answer that it had before. */
async function enter(
  { records: { database, clock } }: IntakeContext,
  ctx: Context,
  { key }: Admission,
  { entity, idempotencyKey }: Call,
): Promise<{ readonly id: string } | { readonly answer: CallAnswer }> {
  const at = clock.now();
  const bodyHash = createHash('sha256')
    .update(`${entity}\0`)
    .update(ctx.state['bytes'] as Buffer)
    .digest('hex');
  const row = { id: newId(at), key_id: key.id, at, address: addressOf(ctx), entity, counts: '{}', body_hash: bodyHash };
  try {
    return await database.write(async (tx) => {
      const [known] =
        idempotencyKey === undefined
          ? []
          : await tx.query<KnownCall>(
              'SELECT id, at, body_hash, answer FROM intake_calls WHERE key_id = ? AND idempotency_key = ?',
              [key.id, idempotencyKey],
            );
      if (known && at - known.at < DAY_MS) {
        if (known.body_hash !== bodyHash) throw intakeRefusals.otherBody();
        if (known.answer !== null) return { answer: JSON.parse(known.answer) as CallAnswer };
        if (at - known.at < LOST_MS) throw intakeRefusals.underWay();
        return { id: known.id };
      }
      if (known) await tx.run('UPDATE intake_calls SET idempotency_key = NULL, answer = NULL WHERE id = ?', [known.id]);
      const [{ calls } = { calls: 0 }] = await tx.query<{ calls: number }>(
        'SELECT COUNT(*) AS calls FROM intake_calls WHERE key_id = ? AND at > ?',
        [key.id, at - MINUTE_MS],
      );
      if (Number(calls) >= key.perMinute) throw refusals.tooManyRequests(MINUTE_MS / 1000);
      await tx.insert('intake_calls', [{ ...row, idempotency_key: idempotencyKey ?? null }]);
      return { id: row.id };
    });
  } catch (error) {
    if (error instanceof UniqueViolation) throw intakeRefusals.underWay();
    throw error;
  }
}
