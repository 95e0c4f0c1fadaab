import type { Context } from 'koa';

/** The language of texts in an answer, as the browser asks for it: Chinese unless it asks for English. */
export const localeOf = (ctx: Pick<Context, 'get'>): 'zh' | 'en' =>
  ctx.get('Accept-Language').trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
