import type { Logger } from 'pino';
import { actorOf, administratorRoles } from '../access/actorOf.js';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { migrations } from '../database/migrations/index.js';
import { migrate } from '../database/migrations/migrate.js';
import { takePassport, type PassportCheck } from '../database/passport.js';
import type { Env } from '../env.js';
import type { Actor } from '../http/actor.js';
import { demoAccounts } from '../identity/demoAccounts.js';
import type { IdentityContext } from '../identity/identityContext.js';
import { createPasswords } from '../identity/password.js';
import type { OrganizationContext } from '../organization/changeOrganization.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import { createWorldCache, type WorldCache } from '../organization/world/worldCache.js';
import { createLiveMetadata, type LiveMetadata } from '../metadata/liveMetadata.js';
import { loadPlugins } from '../plugins/loadPlugins.js';
import type { Registry } from '../plugins/registry.js';
import { createRecords } from '../records/createRecords.js';
import { loadKeys } from '../records/encryption/loadKeys.js';
import type { RecordsContext, StartableFlows } from '../records/recordsContext.js';
import type { Heartbeat } from '../runtime/nodes/createHeartbeat.js';
import { loadSamples, type RequestedSample } from '../records/samples/loadSamples.js';
import { firstStart, type FirstStartResult } from './firstStart.js';

export interface PlatformOptions {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  /** Packages of the plugins. */
  readonly plugins: readonly string[];
  readonly heartbeat: Heartbeat;
  /** Asked of the process side, which is made later. */
  readonly startableFlows: StartableFlows;
}

/** The lower floors: database, plugins, people, records. */
export interface Platform {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  readonly heartbeat: Heartbeat;
  readonly schemaVersion: string;
  readonly passport: readonly PassportCheck[];
  readonly registry: Registry;
  readonly metadata: LiveMetadata;
  readonly world: WorldCache;
  readonly identity: IdentityContext;
  readonly organization: OrganizationContext;
  readonly records: RecordsContext;
  readonly first: FirstStartResult;
  /** Whether samples have just been loaded. */
  readonly sampled: boolean;
  /** Samples just loaded that requests are to be made about. */
  readonly requested: readonly RequestedSample[];
  readonly actorOf: (personId: string) => Actor | undefined;
  readonly brief: (personId: string | null) => PersonBrief | null;
}

const ABSOLUTE_SESSION_MS = 12 * 3_600_000;

/**
 * Builds the lower floors from the ground upwards: schema, passport, plugins, people, records.
 *
 * @throws {Error} with one sentence for the operator if the database or a plugin will not do.
 */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const { env, clock, log, database } = options;
  const schemaVersion = await migrate(database, migrations, clock);
  const passport = await inspect(database, clock, log);

  const plugins = await loadPlugins(options.plugins);
  const metadata = await createLiveMetadata(database, plugins);
  const { registry } = metadata;
  for (const name of metadata.left()) log.warn({ name }, 'Left out, since what it stands on is not there');
  const administrators = () => administratorRoles(metadata.newest().roles);
  const world = await createWorldCache(database, { administratorRoles: administrators, workingDayMs: env.workingDayMs });
  metadata.onChange(() => world.appoint());
  const passwords = createPasswords();
  const organization: OrganizationContext = {
    database,
    clock,
    world,
    hashPassword: passwords.hash,
    publishedDays: (year) => plugins.flatMap((plugin) => plugin.calendarDays?.(year) ?? []),
  };
  const first = await firstStart({ context: organization, plugins, demo: env.demo, administratorRoles: administrators() });

  const keys = loadKeys(env.dataDir, env.recordKeys);
  const records = await createRecords({ database, clock, registry, world, keys, startableFlows: options.startableFlows });
  const samples =
    env.demo && (await demoAccounts(database)) ? await loadSamples(records, 'S', { requests: env.demoRequests }) : undefined;

  const brief = (id: string | null) => personBrief(world.current(), id);
  const actor = (personId: string) => actorOf(world.current(), registry.roles, personId);
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
  return {
    env,
    clock,
    log,
    database,
    heartbeat: options.heartbeat,
    schemaVersion,
    passport,
    registry,
    metadata,
    world,
    identity,
    organization,
    records,
    first,
    sampled: (samples?.records ?? 0) > 0,
    requested: samples?.requested ?? [],
    actorOf: actor,
    brief,
  };
}

async function inspect(database: Database, clock: Clock, log: Logger): Promise<PassportCheck[]> {
  const checks = await takePassport(database, clock);
  const unfit = checks.filter((check) => check.required && !check.ok);
  if (unfit.length > 0) {
    throw new Error(`Expected a database that can do its work, but ${unfit.map((check) => check.detail).join('; ')}.`);
  }
  for (const check of checks) if (!check.ok) log.warn({ check: check.id }, check.detail);
  return checks;
}
