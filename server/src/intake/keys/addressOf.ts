import type { Context } from 'koa';

/** Where a call comes from; IPv4 as such, also when the socket speaks IPv6. */
export const addressOf = (ctx: Context): string => ctx.ip.replace(/^::ffff:/, '').slice(0, 45);
