import type { Context } from 'koa';
import type { Locale } from './titleText.js';

/** Texts of codes come in the language of the browser; Chinese unless it asks for English. */
export const localeOf = (ctx: Pick<Context, 'get'>): Locale =>
  ctx.get('Accept-Language').trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
