import type { Middleware } from 'koa';
import type { LiveMetadata } from './liveMetadata.js';

/** Version of the metadata: in a request the newest that the client has seen, in an answer the newest that the server knows: older ones are to be read again. */
const HEADER = 'Vermilion-Metadata';

/**
 * Each request works with one version of the metadata from its beginning to its end. A client that has seen a newer version, on another
 * node, is not answered with an older one.
 */
export const pinMetadata =
  (metadata: LiveMetadata): Middleware =>
  async (ctx, next) => {
    if (!ctx.path.startsWith('/api/')) return next();
    if (Number(ctx.get(HEADER)) > metadata.definitions().version) await metadata.refresh();
    const tell = () => ctx.set(HEADER, String(metadata.definitions().version));
    tell();
    await metadata.hold(next);
    tell(); // the request itself may have changed them
  };
