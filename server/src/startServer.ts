import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createWebApp } from './app.js';
import { systemClock, type Clock } from './clock.js';
import type { Database } from './database/database.js';
import { openDatabase } from './database/openDatabase.js';
import type { Env } from './env.js';
import { makeDataFolder } from './makeDataFolder.js';
import { createHeartbeat } from './runtime/nodes/createHeartbeat.js';
import { version } from './services/health.js';
import { readPluginList } from './services/readPluginList.js';
import { createServices, type Services } from './services/services.js';

export interface RunningServer {
  readonly services: Services;
  readonly port: number;
  /** Lets requests end, stops the background, closes the database: in this order. */
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;

export interface StartOptions {
  readonly clock?: Clock;
  /** Packages of the plugins; absent: the configured list. */
  readonly plugins?: readonly string[];
}

/**
 * Starts everything in order: data folder, database, services, port, background.
 *
 * @throws {Error} with one sentence for the operator; nothing stays open then.
 */
export async function startServer(env: Env, options: StartOptions = {}): Promise<RunningServer> {
  const { clock = systemClock } = options;
  makeDataFolder(env.dataDir);
  const log = pino({ level: env.logLevel });
  const database = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, killAt: env.killAt, killOn: env.killOn });
  let own: Database | undefined;
  try {
    const plugins = options.plugins ?? (await readPluginList());
    own =
      env.databaseUrl === undefined
        ? undefined
        : await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, connections: 1 });
    const heartbeat = createHeartbeat({ database: own ?? database, clock: systemClock, services: env.services, version });
    const services = await createServices({ env, clock, log, database, plugins, heartbeat });
    await heartbeat.beat();
    const server = createServer(createWebApp(services).callback() as RequestListener);
    await listen(server, env.port);
    services.start();
    let stopping: Promise<void> | undefined;
    return {
      services,
      port: (server.address() as AddressInfo).port,
      stop: () =>
        (stopping ??= (async () => {
          services.endStreams();
          await drain(server);
          await services.stop();
          await heartbeat.leave().catch((err: unknown) => log.warn({ err }, 'the node could not sign off'));
          await own?.close();
          await database.close();
        })()),
    };
  } catch (error) {
    await own?.close();
    await database.close();
    throw error;
  }
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is in use already' : error.message;
      reject(new Error(`Expected port ${port} (PORT) to be free, but ${reason}.`, { cause: error }));
    });
    server.listen(port, resolve);
  });
}

/** No new requests; those under way may end within ten seconds. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection becomes idle when its request ends, and would be kept alive for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
