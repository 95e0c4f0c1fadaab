import { Readable } from 'node:stream';
import { createGzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Middleware } from 'koa';

const LEAST_BYTES = 1_024;
/** A list costs a third of the time of the usual level, and is a tenth larger. */
const LEVEL = 2;
const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|javascript)|image\/svg)/;
const gzipped = promisify(gzip);

/**
 * Compresses what is worth it, where the client understands gzip. Not the answer that carries the session's token: its length
 * must not depend on its content.
 */
export const compress: Middleware = async (ctx, next) => {
  await next();
  ctx.vary('Accept-Encoding');
  const { body } = ctx;
  if (!body || ctx.path.endsWith('/session') || ctx.response.get('Content-Encoding')) return;
  if (!COMPRESSIBLE.test(ctx.type) || ctx.acceptsEncodings('gzip', 'identity') !== 'gzip') return;
  if (body instanceof Readable) {
    ctx.body = body.on('error', () => ctx.req.destroy()).pipe(createGzip());
    ctx.remove('Content-Length');
  } else {
    const type = ctx.response.get('Content-Type');
    const content = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    if (Buffer.byteLength(content) < LEAST_BYTES) return;
    ctx.body = await gzipped(content, { level: LEVEL });
    ctx.set('Content-Type', type);
  }
  ctx.set('Content-Encoding', 'gzip');
};
