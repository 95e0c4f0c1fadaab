import { join } from 'node:path';
import type { Logger } from 'pino';
import { actorOf, administratorRoles } from '../access/actorOf.js';
import { accessRoutes } from '../access/routes.js';
import { auditRoutes } from '../audit/routes.js';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrations/migrate.js';
import { migrations } from '../database/migrations/index.js';
import { takePassport, type PassportCheck } from '../database/passport.js';
import type { Env } from '../env.js';
import { createFileStore } from '../files/fileStore.js';
import { fileRoutes } from '../files/routes.js';
import type { Actor } from '../http/actor.js';
import type { ErrorMapper } from '../http/answerErrors.js';
import type { Route } from '../http/route.js';
import { demoAccounts } from '../identity/demoAccounts.js';
import type { IdentityContext } from '../identity/identityContext.js';
import { createPasswords } from '../identity/password.js';
import { identityRoutes } from '../identity/routes.js';
import { deleteOverSessions } from '../identity/sessions.js';
import { changeOrganization, type OrganizationContext } from '../organization/changeOrganization.js';
import { personBrief } from '../organization/personBrief.js';
import { organizationRoutes } from '../organization/routes.js';
import { createWorldCache, type WorldCache } from '../organization/world/worldCache.js';
import { loadPlugins } from '../plugins/loadPlugins.js';
import { createRegistry, type Registry } from '../plugins/registry.js';
import { createRecords } from '../records/createRecords.js';
import { loadKey } from '../records/encryption/loadKey.js';
import { mayReadRecord } from '../records/snapshotRecord.js';
import type { RecordsContext } from '../records/recordsContext.js';
import { loadSamples } from '../records/samples/loadSamples.js';
import { recordRoutes } from '../records/routes.js';
import { firstStart, type FirstStartResult } from './firstStart.js';
import { mapDatabaseErrors } from './mapDatabaseErrors.js';
import { repeat } from './repeat.js';

export interface ServiceOptions {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  /** Packages of the plugins. */
  readonly plugins: readonly string[];
}

/** Everything that a server is made of, passed on explicitly: there are no singletons. */
export interface Services {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  readonly schemaVersion: string;
  readonly passport: readonly PassportCheck[];
  readonly registry: Registry;
  readonly world: WorldCache;
  readonly identity: IdentityContext;
  readonly organization: OrganizationContext;
  readonly records: RecordsContext;
  readonly first: FirstStartResult;
  readonly actorOf: (personId: string) => Actor | undefined;
  readonly routes: readonly Route[];
  readonly errorMappers: readonly ErrorMapper[];
  /** Work in the background begins. */
  start(): void;
  /** It ends; resolves when nothing runs any more. The database stays open. */
  stop(): Promise<void>;
}

const ABSOLUTE_SESSION_MS = 12 * 3_600_000;
const REFRESH_MS = 2_000;
const CLEAN_MS = 3_600_000;

/**
 * Builds the services from the ground floor upwards: schema, passport, plugins, people, and what stands on them.
 *
 * @throws {Error} with one sentence for the operator if the database or a plugin will not do.
 */
export async function createServices({ env, clock, log, database, plugins: packages }: ServiceOptions): Promise<Services> {
  const schemaVersion = await migrate(database, migrations, clock);
  const passport = await takePassport(database, clock);
  const unfit = passport.filter((check) => check.required && !check.ok);
  if (unfit.length > 0)
    throw new Error(`Expected a database that can do its work, but ${unfit.map((check) => check.detail).join('; ')}.`);
  for (const check of passport) if (!check.ok) log.warn({ check: check.id }, check.detail);

  const plugins = await loadPlugins(packages);
  const registry = createRegistry(plugins);
  const catalog = registry.roles;
  const administrators = administratorRoles(catalog);
  const world = await createWorldCache(database, { administratorRoles: administrators, workingDayMs: env.workingDayMs });
  const passwords = createPasswords();
  const organization: OrganizationContext = { database, clock, world, hashPassword: passwords.hash };
  const first = await firstStart({ context: organization, plugins, demo: env.demo, administratorRoles: administrators });

  const records = await createRecords({
    database,
    clock,
    registry,
    world,
    key: loadKey(env.dataDir, env.recordKey),
    startableFlows: () => [],
  });
  if (env.demo && (await demoAccounts(database))) await loadSamples(records, 'S');
  const brief = (id: string | null) => personBrief(world.current(), id);
  const actor = (personId: string) => actorOf(world.current(), catalog, personId);
  const identity: IdentityContext = {
    database,
    clock,
    passwords,
    rules: { idleMs: env.sessionIdleMinutes * 60_000, absoluteMs: ABSOLUTE_SESSION_MS },
    actorOf: actor,
    brief,
    https: env.publicUrl.startsWith('https:'),
    compressedDayMs: env.workingDayMs ?? null,
  };
  const routes: Route[] = [
    ...identityRoutes(identity),
    ...organizationRoutes(organization),
    ...accessRoutes({ database, catalog, brief, changeOrganization: (by, work) => changeOrganization(organization, by, work) }),
    ...auditRoutes({ database, brief }),
    ...fileRoutes({
      database,
      clock,
      store: createFileStore(join(env.dataDir, 'files')),
      readers: { record: (reader, entity, id) => mayReadRecord(records, reader, entity, id), request: async () => false },
    }),
    ...recordRoutes(records, async () => ({ items: [], next: null })),
  ];
  const background = [
    repeat('refresh of the organization', REFRESH_MS, log, () => world.refresh()),
    repeat('removal of old sessions', CLEAN_MS, log, () =>
      database.write((tx) => deleteOverSessions(tx, clock.now(), identity.rules)),
    ),
  ];
  return {
    env,
    clock,
    log,
    database,
    schemaVersion,
    passport,
    registry,
    world,
    identity,
    organization,
    records,
    first,
    actorOf: actor,
    routes,
    errorMappers: [mapDatabaseErrors],
    start: () => background.forEach((work) => work.start()),
    async stop() {
      await Promise.all(background.map((work) => work.stop()));
    },
  };
}
