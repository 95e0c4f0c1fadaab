import { createRequire } from 'node:module';
import type { Context } from 'koa';
import type { Services } from './services.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
export { version };

/** Answers whether this node can do its work: 200, or 503 when the database is away. Open to everybody, so it tells no secrets. */
export async function answerHealth(ctx: Context, { database, env, passport, schemaVersion, heartbeat }: Services): Promise<void> {
  const isThere = await database.read('SELECT 1 AS one').then(
    () => true,
    () => false,
  );
  ctx.status = isThere ? 200 : 503;
  const checks = [
    { id: 'connection', ok: isThere, detail: isThere ? 'the database answers' : 'the database does not answer' },
    {
      id: 'claims',
      ok: heartbeat.mayClaim(),
      detail: heartbeat.mayClaim()
        ? 'this node may take work'
        : 'this node takes no work: its clock is wrong, or its heartbeat has stopped',
    },
    ...passport.map(({ id, ok, detail }) => ({ id, ok, detail })),
  ];
  ctx.body = {
    status: !isThere ? 'down' : checks.every((check) => check.ok) ? 'ok' : 'degraded',
    version,
    database: { kind: database.kind, version: database.version },
    schemaVersion,
    node: { services: [...heartbeat.services], clockOffsetMs: heartbeat.clockOffset() ?? null },
    checks,
    mail: { configured: env.smtpUrl !== undefined },
  };
}
