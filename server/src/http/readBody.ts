import type { Context } from 'koa';
import { HttpError } from './httpError.js';

const MEGABYTE = 1_048_576;
/** So much is read and thrown away: who still sends when the connection closes never sees the answer. */
const MOST_DISCARDED = 33_554_432;
const MOST_DEPTH = 32;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a JSON body of at most 1 MB, unless more is allowed, nested at most 32 deep, without keys that reach into prototypes.
 *
 * @throws {HttpError} 413, 415 or 422.
 */
export async function readBody(ctx: Context, most = MEGABYTE): Promise<unknown> {
  if (Number(ctx.get('Content-Length')) > MOST_DISCARDED) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_DISCARDED) throw tooLarge(most);
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > most) throw tooLarge(most);
  if (size === 0) return undefined;
  if (!ctx.is('application/json'))
    throw new HttpError(415, 'not_json', { zh: '请求内容必须是 JSON。', en: 'The request must be JSON.' });
  const bytes = Buffer.concat(chunks);
  // A signature is over what was sent, not over what it means.
  ctx.state['bytes'] = bytes;
  const value = parse(bytes);
  refuseMischief(value);
  return value;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new HttpError(
      422,
      'malformed_json',
      { zh: '请求内容不是有效的 JSON。', en: 'The request is not valid JSON.' },
      { cause },
    );
  }
}

function refuseMischief(root: unknown): void {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH)
      throw new HttpError(422, 'too_deep', { zh: '请求内容嵌套过深。', en: 'The request is nested too deeply.' });
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, child] of Object.entries(value)) {
        if (FORBIDDEN_KEYS.has(key)) {
          throw new HttpError(422, 'forbidden_key', {
            zh: `不允许的字段名 ${key}。`,
            en: `The field name ${key} is not allowed.`,
          });
        }
        if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    level = next;
  }
}

const tooLarge = (most: number) =>
  new HttpError(
    413,
    'too_large',
    {
      zh: `内容超过 ${most / MEGABYTE} MB 的上限。`,
      en: `The request is larger than ${most / MEGABYTE} MB.`,
    },
    { headers: { Connection: 'close' } },
  );
