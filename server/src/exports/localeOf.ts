import type { Context } from 'koa';
import type { Locale } from '../records/labels/titleText.js';

/** In which language a file is written. */
export const localeOf = (ctx: Context): Locale =>
  ctx.get('Accept-Language').trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
