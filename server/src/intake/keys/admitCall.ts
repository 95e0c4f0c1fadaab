import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import type { Actor } from '../../http/actor.js';
import type { IntakeContext } from '../intakeContext.js';
import { intakeRefusals } from '../intakeRefusals.js';
import { hashKey, readKeys, SECRET_PLACE, type IntakeKey } from './intakeKey.js';

const WINDOW_MS = 5 * 60_000;

export interface Admission {
  readonly key: IntakeKey;
  readonly actor: Actor;
}

/**
 * Who calls, by the key: in time, from an allowed address, for one of its entities, signed if it must be.
 *
 * @throws {HttpError} 401 or 403.
 */
export async function admitCall(context: IntakeContext, ctx: Context, entity: string): Promise<Admission> {
  const now = context.records.clock.now();
  const text = ctx.get('X-Api-Key');
  const [key] = text === '' ? [] : await readKeys(context.records.database, hashKey(text));
  const isOver = !key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now);
  const actor = isOver ? undefined : context.actorOf(key.personId);
  if (isOver || !actor) throw intakeRefusals.badKey();
  const address = ctx.ip.replace(/^::ffff:/, '');
  if (key.addresses.length > 0 && !key.addresses.includes(address)) throw intakeRefusals.badAddress(address);
  if (key.signingSecret !== null) checkSignature(ctx, context.records.cipher.decrypt(key.signingSecret, SECRET_PLACE), now);
  if (!(entity in key.scope)) throw intakeRefusals.notInScope(entity);
  return { key, actor };
}

function checkSignature(ctx: Context, secret: string, now: number): void {
  const timestamp = ctx.get('X-Timestamp');
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > WINDOW_MS) throw intakeRefusals.oldTimestamp();
  const body = (ctx.state['bytes'] as Buffer | undefined) ?? Buffer.alloc(0);
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
  const given = Buffer.from(ctx.get('X-Signature'), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw intakeRefusals.badSignature();
}
