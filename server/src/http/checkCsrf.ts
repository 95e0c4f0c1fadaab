import { timingSafeEqual } from 'node:crypto';
import type { Middleware } from 'koa';
import { HttpError } from './httpError.js';

export const CSRF_COOKIE = 'vm_csrf';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that another site made the browser send. With a session, header and cookie must both be the token that
 * belongs to that session (`ctx.state.csrf`); without one, the browser must not say that it comes from elsewhere.
 */
export const checkCsrf: Middleware = async (ctx, next) => {
  if (!SAFE.has(ctx.method)) {
    const expected = ctx.state['csrf'] as string | undefined;
    const header = ctx.get('X-CSRF-Token');
    const isOurs =
      expected === undefined
        ? ['', 'same-origin', 'none'].includes(ctx.get('Sec-Fetch-Site'))
        : same(header, expected) && same(ctx.cookies.get(CSRF_COOKIE) ?? '', expected);
    if (!isOurs)
      throw new HttpError(403, 'csrf_failed', {
        zh: '页面已过期，请刷新后重试。',
        en: 'The page is out of date. Please reload it.',
      });
  }
  await next();
};

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
