import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Context, Middleware } from 'koa';
import send from 'koa-send';
import { refusals } from './refusals.js';

/**
 * Serves the built web application; every address that is no file is a page of it. Files under `assets/` carry their hash in
 * the name and are kept for a year.
 */
export function staticSite(folder: string): Middleware {
  return async (ctx) => {
    const isPage = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!isPage || ctx.path === '/api' || ctx.path.startsWith('/api/') || !existsSync(join(folder, 'index.html')))
      throw refusals.notFound();
    const isAsset = ctx.path.startsWith('/assets/');
    try {
      await send(ctx, ctx.path, { root: folder, index: 'index.html', immutable: isAsset, maxage: isAsset ? 31_536_000_000 : 0 });
    } catch (error) {
      const { status } = error as { status?: number };
      if (status === undefined || status >= 500) throw error;
      if (isAsset || !ctx.accepts('html')) throw refusals.notFound();
      await send(ctx, 'index.html', { root: folder });
    }
    if (!isAsset) ctx.set('Cache-Control', 'no-cache');
    if (ctx.fresh) notModified(ctx);
  };
}

/** The browser has it already. */
function notModified(ctx: Context): void {
  const { body } = ctx;
  ctx.status = 304;
  if (body instanceof Readable) body.destroy();
}
