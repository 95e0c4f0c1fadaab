import { createWorld } from '@vermilion/engine';
import type { PluginDefinition } from '@vermilion/plugin-kit';
import type { Context } from 'koa';
import type { Database } from '../../database/database.js';
import { migrate } from '../../database/migrations/migrate.js';
import { migrations } from '../../database/migrations/index.js';
import { openDatabase } from '../../database/openDatabase.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import type { Method, Route, RouteInput } from '../../http/route.js';
import { validate } from '../../http/validate.js';
import { createRegistry } from '../../plugins/registry.js';
import { createFakeClock, type FakeClock } from '../fakeClock.js';
import { createTemporaryDatabase, type DatabaseKind } from '../temporaryDatabase.js';
import { createRecords } from '../../records/createRecords.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { recordRoutes } from '../../records/routes.js';
import { binRoutes } from '../../records/bin/routes.js';
import { uniqueRoutes } from '../../records/unique/routes.js';
import { draftRoutes } from '../../records/drafts/routes.js';
import { actionRoutes } from '../../records/actions/routes.js';
import { bulkRoutes } from '../../records/bulk/routes.js';
import { shareRoutes } from '../../records/shares/routes.js';
import { savedViewRoutes } from '../../records/saved-views/routes.js';
import { libraryPlugin } from './libraryPlugin.js';
import { DEPARTMENTS, libraryWorld } from './libraryWorld.js';

export interface LibraryAnswer {
  readonly status: number;
  readonly body: any;
}

export interface Call {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly language?: string;
}

/** Records of the library on an empty database, asked through their routes without HTTP. */
export interface Library {
  readonly context: RecordsContext;
  readonly database: Database;
  readonly clock: FakeClock;
  /** @param path as declared, with the values in it: `GET /records/lib:member` */
  call(actor: Actor, method: Method, path: string, call?: Call): Promise<LibraryAnswer>;
  /** The same database, as the server finds it when it begins anew with other keys; the newest first. */
  reopen(keys: readonly Uint8Array[]): Promise<Library>;
  close(): Promise<void>;
}

/** The key that a library begins with. */
export const LIBRARY_KEY = new Uint8Array(32).fill(7);

/** @param further routes of the subject under test */
export async function openLibrary(
  kind: DatabaseKind,
  plugins: readonly PluginDefinition[] = [libraryPlugin],
  further: (context: RecordsContext) => readonly Route[] = () => [],
): Promise<Library> {
  const place = await createTemporaryDatabase(kind);
  const database = await openDatabase({ url: place.url, dataDir: place.dataDir });
  const clock = createFakeClock();
  await migrate(database, migrations, clock);
  await database.write((tx) =>
    tx.insert(
      'departments',
      DEPARTMENTS.map(({ id, code, name, parent }) => ({ id, code, name, parent_id: parent })),
    ),
  );
  const world = createWorld(libraryWorld);
  const open = async (keys: readonly Uint8Array[]): Promise<Library> => {
    const context = await createRecords({
      database,
      clock,
      registry: createRegistry(plugins),
      world: { current: () => world, snapshot: () => libraryWorld },
      keys,
      startableFlows: () => [],
    });
    const routes = [
      ...binRoutes(context),
      ...actionRoutes(context),
      ...bulkRoutes(context),
      ...draftRoutes(context),
      ...uniqueRoutes(context),
      ...recordRoutes(context, async () => []),
      ...savedViewRoutes(context),
      ...shareRoutes(context, async () => {}),
      ...further(context),
    ];

    return {
      context,
      database,
      clock,
      async call(actor, method, path, { query = {}, body, key, language = 'zh' } = {}) {
        for (const route of routes) {
          const params = route.method === method ? match(route.path, path) : undefined;
          if (!params) continue;
          try {
            const input: RouteInput<unknown, unknown, unknown> = {
              params: route.params ? validate(route.params, params) : params,
              query: route.query ? validate(route.query, query) : {},
              body: route.body ? validate(route.body, body) : undefined,
              actor,
              visitor: actor,
              requestId: 'test',
              idempotencyKey: key,
              ctx: { get: () => language } as unknown as Context,
            };
            const answer = await route.handle(input as RouteInput<never, never, never>);
            return { status: route.status ?? (answer === undefined ? 204 : 200), body: answer };
          } catch (error) {
            if (!(error instanceof HttpError)) throw error;
            return { status: error.status, body: { error: { id: error.id, issues: error.issues, ...error.details } } };
          }
        }
        throw new Error(`Expected a route ${method} ${path}, but there is none.`);
      },
      reopen: open,
      async close() {
        await database.close();
        await place.remove();
      },
    };
  };
  return open([LIBRARY_KEY]);
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length || names.some((name, index) => !name.startsWith(':') && name !== parts[index]))
    return undefined;
  return Object.fromEntries(names.flatMap((name, index) => (name.startsWith(':') ? [[name.slice(1), parts[index]!]] : [])));
}
