import type { Context } from 'koa';
import { UniqueViolation } from '../../database/errors.js';
import type { HttpError } from '../../http/httpError.js';
import type { IntakeContext } from '../intakeContext.js';
import { addressOf } from '../keys/addressOf.js';
import { hashKey, readKey } from '../keys/intakeKey.js';

const MINUTE_MS = 60_000;

/**
 * Notes in the log of a key that a call was refused as a whole, and why; the same again within a minute is counted. A call without a known
 * key is nobody's: the log of the server has it.
 */
export async function noteRefusal(
  { records: { database, clock } }: IntakeContext,
  refusal: HttpError,
  ctx: Context,
): Promise<void> {
  const text = ctx.get('X-Api-Key');
  const key = text === '' ? undefined : await readKey(database, 'hash', hashKey(text));
  if (!key) return;
  const now = clock.now();
  const entity = (ctx as unknown as { params: { entity?: string } }).params.entity ?? '';
  const place = {
    key_id: key.id,
    minute: now - (now % MINUTE_MS),
    reason: refusal.id.slice(0, 60),
    address: addressOf(ctx),
    entity: /^[\w:-]{0,100}$/.test(entity) ? entity : '',
  };
  const columns = Object.keys(place);
  const again = () =>
    database.write((tx) =>
      tx.run(
        `UPDATE intake_refusals SET times = times + 1 WHERE ${columns.map((column) => `${column} = ?`).join(' AND ')}`,
        Object.values(place),
      ),
    );
  if ((await again()) > 0) return;
  try {
    await database.write((tx) => tx.insert('intake_refusals', [{ ...place, status: refusal.status, times: 1 }]));
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    await again();
  }
}
