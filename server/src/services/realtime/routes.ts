import { PassThrough } from 'node:stream';
import { route, type Route } from '../../http/route.js';
import type { EventHub, LiveEvent } from './eventHub.js';

/** Proxies close a line on which nothing is said. */
const HEARTBEAT_MS = 25_000;

/** Server-sent events; a broken line is simply opened again. */
export function realtimeRoutes(hub: EventHub): Route[] {
  return [
    route(
      { method: 'GET', path: '/events', summary: 'What changes, as server-sent events', raw: true, whileViewing: true },
      async ({ actor, ctx }) => {
        const stream = new PassThrough();
        const write = ({ event, data }: LiveEvent) => stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        const heartbeat = setInterval(() => stream.write(': here\n\n'), HEARTBEAT_MS);
        heartbeat.unref();
        const stop = hub.listen(actor.personId, write, () => stream.end());
        const close = () => {
          clearInterval(heartbeat);
          stop();
          stream.end();
        };
        ctx.req.on('close', close);
        stream.on('error', close);
        ctx.status = 200;
        ctx.set({
          'Content-Type': 'text/event-stream; charset=utf-8',
          'Cache-Control': 'no-cache, no-transform',
          'X-Accel-Buffering': 'no',
        });
        stream.write('retry: 3000\n\n');
        ctx.body = stream;
      },
    ),
  ];
}
