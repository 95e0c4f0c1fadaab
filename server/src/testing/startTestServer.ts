import { readEnv } from '../env.js';
import { startServer } from '../startServer.js';
import type { Services } from '../services/services.js';
import { createFakeClock, type FakeClock } from './fakeClock.js';
import { createTemporaryDatabase, type DatabaseKind, type TemporaryDatabase } from './temporaryDatabase.js';
import { createTestClient, type TestClient } from './testClient.js';

export interface TestServerOptions {
  readonly database?: DatabaseKind;
  readonly clock?: FakeClock;
  /** Environment variables on top of: demo data, any free port, silence. */
  readonly env?: Readonly<Record<string, string>>;
  /** Packages or file URLs of the plugins; absent: the configured ones. */
  readonly plugins?: readonly string[];
  /** Data to go on with, after a stop; it is not removed then. */
  readonly data?: TemporaryDatabase;
}

export interface TestServer {
  readonly origin: string;
  readonly clock: FakeClock;
  readonly services: Services;
  /** A visitor without a session. */
  anonymous(): TestClient;
  /** A signed-in person; the session is kept, so the second call costs nothing. */
  as(username: string, password?: string): Promise<TestClient>;
  /** Stops the server and removes its data, unless they were given. */
  stop(): Promise<void>;
}

/** A whole server in this process, on a free port and an empty database. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const data = options.data ?? (await createTemporaryDatabase(options.database ?? 'sqlite'));
  const clock = options.clock ?? createFakeClock();
  const env = readEnv({
    PORT: '0',
    DEMO: '1',
    DEMO_REQUESTS: '0',
    LOG_LEVEL: 'silent',
    DATA_DIR: data.dataDir,
    ...(data.url === undefined ? {} : { DATABASE_URL: data.url }),
    ...options.env,
  });
  const server = await startServer(env, { clock, ...(options.plugins ? { plugins: options.plugins } : {}) });
  const origin = `http://127.0.0.1:${server.port}`;
  const clients = new Map<string, TestClient>();
  return {
    origin,
    clock,
    services: server.services,
    anonymous: () => createTestClient(origin),
    async as(username, password = 'vermilion') {
      const known = clients.get(username);
      if (known) return known;
      const client = createTestClient(origin);
      const { status, body } = await client.post('/session', { username, password });
      if (status !== 200)
        throw new Error(`Expected ${username} to sign in, but the answer was ${status} ${JSON.stringify(body)}.`);
      clients.set(username, client);
      return client;
    },
    async stop() {
      await server.stop();
      if (!options.data) await data.remove();
    },
  };
}
