import { createRequire } from 'node:module';
import type { Context } from 'koa';
import type { Services } from './services.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
export { version };

/** Answers whether this node can do its work: 200, or 503 when the database is away. Open to everybody, so it tells no secrets. */
export async function answerHealth(ctx: Context, { database, env, passport, schemaVersion }: Services): Promise<void> {
  const isThere = await database.read('SELECT 1 AS one').then(
    () => true,
    () => false,
  );
  ctx.status = isThere ? 200 : 503;
  const checks = [
    { id: 'connection', ok: isThere, detail: isThere ? 'the database answers' : 'the database does not answer' },
    ...passport.map(({ id, ok, detail }) => ({ id, ok, detail })),
  ];
  ctx.body = {
    status: !isThere ? 'down' : checks.every((check) => check.ok) ? 'ok' : 'degraded',
    version,
    database: { kind: database.kind, version: database.version },
    schemaVersion,
    checks,
    mail: { configured: env.smtpUrl !== undefined },
  };
}
