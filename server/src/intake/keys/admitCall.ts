import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import type { Actor } from '../../http/actor.js';
import type { IntakeContext } from '../intakeContext.js';
import { intakeRefusals } from '../intakeRefusals.js';
import { addressOf } from './addressOf.js';
import { allowsAddress } from './allowsAddress.js';
import { hashKey, isOver, readKey, SECRET_PLACE, type IntakeKey } from './intakeKey.js';

const WINDOW_MS = 5 * 60_000;

export interface Admission {
  readonly key: IntakeKey;
  readonly actor: Actor;
}

/**
 * Who calls, by the key: in time, from an allowed address, signed if it must be.
 *
 * @throws {HttpError} 401 or 403.
 */
export async function admitKey(context: IntakeContext, ctx: Context): Promise<Admission> {
  const { database, clock, cipher } = context.records;
  const now = clock.now();
  const text = ctx.get('X-Api-Key');
  const hash = hashKey(text);
  const key = text === '' ? undefined : await readKey(database, 'hash', hash);
  const isPrevious = key?.previousHash === hash;
  const actor =
    !key || isOver(key, now) || (isPrevious && now >= (key.previousUntil ?? 0)) ? undefined : context.actorOf(key.personId);
  if (!key || !actor) throw intakeRefusals.badKey();
  const address = addressOf(ctx);
  if (!allowsAddress(key.addresses, address)) throw intakeRefusals.badAddress(address);
  const secret = isPrevious ? key.previousSecret : key.signingSecret;
  if (secret !== null) checkSignature(ctx, cipher.decrypt(secret, SECRET_PLACE), now);
  return { key, actor };
}

/**
 * The same for a call about one entity.
 *
 * @throws {HttpError} 401 or 403.
 */
export async function admitCall(context: IntakeContext, ctx: Context, entity: string): Promise<Admission> {
  const admission = await admitKey(context, ctx);
  if (!(entity in admission.key.scope)) throw intakeRefusals.notInScope(entity);
  return admission;
}

function checkSignature(ctx: Context, secret: string, now: number): void {
  const timestamp = ctx.get('X-Timestamp');
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > WINDOW_MS) throw intakeRefusals.oldTimestamp();
  const body = (ctx.state['bytes'] as Buffer | undefined) ?? Buffer.alloc(0);
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
  const given = Buffer.from(ctx.get('X-Signature'), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw intakeRefusals.badSignature();
}
