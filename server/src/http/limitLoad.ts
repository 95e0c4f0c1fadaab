import type { Middleware } from 'koa';
import { HttpError } from './httpError.js';

/** Requests that are worked on at the same time; more would only make everybody wait. */
const MOST_AT_ONCE = 400;

/** Answers 503 at once when the server is full, instead of letting a queue grow without bound. */
export function limitLoad(most = MOST_AT_ONCE): Middleware {
  let running = 0;
  return async (_ctx, next) => {
    if (running >= most) throw busy();
    running++;
    try {
      await next();
    } finally {
      running--;
    }
  };
}

const busy = () =>
  new HttpError(
    503,
    'busy',
    { zh: '系统繁忙，请稍后再试。', en: 'The server is busy. Please try again shortly.' },
    { headers: { 'Retry-After': '2' } },
  );
