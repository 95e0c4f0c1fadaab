import { join } from 'node:path';
import { accessRoutes } from '../access/routes.js';
import { createAssociations } from '../associations/createAssociations.js';
import { auditRoutes } from '../audit/routes.js';
import { createCleaning } from '../cleaning/createCleaning.js';
import { createCachedRead } from '../dashboards/cachedRead.js';
import type { DashboardsContext } from '../dashboards/dashboardsContext.js';
import type { MailingsContext } from '../dashboards/mailings/mailingsContext.js';
import { mailingRoutes } from '../dashboards/mailings/routes.js';
import { runMailings } from '../dashboards/mailings/runMailings.js';
import { ownDashboardRoutes } from '../dashboards/own/routes.js';
import { dashboardMentions } from '../dashboards/dashboardMentions.js';
import { dashboardUses } from '../dashboards/dashboardUses.js';
import { dashboardRoutes } from '../dashboards/routes.js';
import { flowMentions } from '../definitions/flowMentions.js';
import { flowsOn } from '../definitions/startable.js';
import { flowUses } from '../definitions/flowUses.js';
import { createDuplicates } from '../duplicates/createDuplicates.js';
import { createTravellingClock } from '../demo/travellingClock.js';
import { walkRequests } from '../demo/walkRequests.js';
import { createFileStore, type FileStore } from '../files/fileStore.js';
import { fileRoutes } from '../files/routes.js';
import type { ErrorMapper } from '../http/answerErrors.js';
import type { Route } from '../http/route.js';
import { identityRoutes } from '../identity/routes.js';
import { createExports, type Exports } from '../exports/createExports.js';
import { removeOldFiles } from '../exports/removeOldFiles.js';
import { createImports, type Imports } from '../imports/createImports.js';
import { createIntake } from '../intake/createIntake.js';
import { SEALED_SECRETS } from '../intake/keys/sealedSecrets.js';
import { deleteOverSessions } from '../identity/sessions.js';
import { changeOrganization } from '../organization/changeOrganization.js';
import { organizationRoutes } from '../organization/routes.js';
import { BEAT_MS } from '../runtime/nodes/createHeartbeat.js';
import { roleDefinitionRoutes } from '../metadata/roles/routes.js';
import { entityUses } from '../metadata/roles/uses/entityUses.js';
import { memberUses } from '../metadata/roles/uses/memberUses.js';
import { recordUses } from '../metadata/roles/uses/recordUses.js';
import { viewUses } from '../metadata/roles/uses/viewUses.js';
import { tagRuleMentions } from '../metadata/mentions/tagRuleMentions.js';
import { viewMentions } from '../metadata/mentions/viewMentions.js';
import { metadataRoutes } from '../metadata/routes.js';
import { recordRoutes } from '../records/routes.js';
import { createSchedules } from '../schedules/createSchedules.js';
import { createTags } from '../tags/createTags.js';
import { ownRuleMentions } from '../tags/definitions/ownRuleMentions.js';
import { createRotation } from '../rotation/createRotation.js';
import { createQuality } from '../quality/createQuality.js';
import { networkRoutes } from '../network/routes.js';
import { submitOnRecord } from '../requests/submitOnRecord.js';
import { submitRequest } from '../requests/submitRequest.js';
import { binRoutes } from '../records/bin/routes.js';
import { uniqueRoutes } from '../records/unique/routes.js';
import { draftRoutes } from '../records/drafts/routes.js';
import { actionRoutes } from '../records/actions/routes.js';
import { bulkRoutes } from '../records/bulk/routes.js';
import { explainRoutes } from '../records/explain/routes.js';
import { shareRoutes } from '../records/shares/routes.js';
import { savedViewRoutes } from '../records/saved-views/routes.js';
import { mapDatabaseErrors } from './mapDatabaseErrors.js';
import { mayReadRecord } from './mayReadRecord.js';
import { createPlatform, type Platform, type PlatformOptions } from './platform.js';
import { createProcessSide, type ProcessSide } from './process.js';
import { repeat } from './repeat.js';
import { serviceRepeater } from './serviceRepeater.js';
import { titleOf } from './titleOf.js';

/** Everything that a server is made of, passed on explicitly: there are no singletons. */
export interface Services extends Platform {
  readonly process: ProcessSide;
  readonly imports: Imports;
  readonly exports: Exports;
  readonly routes: readonly Route[];
  readonly errorMappers: readonly ErrorMapper[];
  /** Queues the mails of the dashboards that are due; answers how many. Done again and again in the background. */
  runMailings(): Promise<number>;
  /** Work in the background begins. */
  start(): void;
  /** Ends the streams of open pages, which would never end by themselves. */
  endStreams(): void;
  /** It ends; resolves when nothing runs any more. The database stays open. */
  stop(): Promise<void>;
}

const REFRESH_MS = 2_000;
const CLEAN_MS = 3_600_000;
const IMPORTS_MS = 5_000;
const EXPORTS_MS = 5_000;
const CLEANING_MS = 10_000;
const ROTATION_MS = 10_000;
const QUALITY_MS = 60_000;
const TAGS_MS = 60_000;
const SCHEDULES_MS = 15_000;
const DUPLICATES_MS = 60_000;
const MAILINGS_MS = 15_000;

/**
 * Builds all services.
 *
 * @throws {Error} with one sentence for the operator.
 */
export async function createServices(options: Omit<PlatformOptions, 'startableFlows'>): Promise<Services> {
  // Records tell which flows may be started on them, which only the floor above knows.
  let above: ProcessSide | undefined;
  const clock = createTravellingClock(options.clock);
  const platform = await createPlatform({
    ...options,
    clock,
    startableFlows: (...asked) => above?.startableFlows(...asked) ?? [],
  });
  const tags = createTags({ records: platform.records, log: platform.log });
  const process = (above = await createProcessSide(platform));
  const { env, database, log, world, heartbeat } = platform;
  const on = serviceRepeater(heartbeat, log);
  const files = createFileStore(join(env.dataDir, 'files'));
  await walkRequests({ ...process.requests, clock, store: files, actorOf: platform.actorOf }, platform.requested);
  // Samples are loaded at one go, past everything that follows a write.
  if (platform.sampled) await tags.runNightly();
  const imports = createImports({
    records: platform.records,
    log,
    actorOf: platform.actorOf,
    dataDir: env.dataDir,
    tell: (personId, id) => process.hub.push(personId, { event: 'import', data: { id } }),
    announce: process.announce,
    flowsOn: (actor, entity) => flowsOn(platform.registry, process.definitions.flows.list(), actor, entity),
    submit: (actor, request, key) => submitOnRecord(process.requests, actor, request, key),
  });
  const exports = createExports({
    records: platform.records,
    log,
    brief: platform.brief,
    actorOf: platform.actorOf,
    store: createFileStore(join(env.dataDir, 'exports')),
    announce: process.announce,
    submit: (actor, request, along) => submitRequest(process.requests, actor, { ...request, along }, undefined),
  });
  const duplicates = createDuplicates({ records: platform.records, log });
  const dashboards: DashboardsContext = {
    ...platform.records,
    cachedRead: createCachedRead(database, clock),
    flowTitles: () => Object.fromEntries(process.definitions.flows.list().map(({ key, title }) => [key, title])),
  };
  const cleaning = createCleaning({ records: platform.records, log, actorOf: platform.actorOf });
  const intake = createIntake({ records: platform.records, log, actorOf: platform.actorOf });
  const quality = createQuality({ records: platform.records, log });
  const associations = createAssociations({ records: platform.records, log });
  const rotation = createRotation({ records: platform.records, log, sealed: SEALED_SECRETS });
  const schedules = createSchedules({
    records: platform.records,
    log,
    actorOf: platform.actorOf,
    publicUrl: env.publicUrl,
    onTold(people) {
      process.announce(people);
      void process.runDueWork();
    },
  });
  const mailings: MailingsContext = {
    ...dashboards,
    log,
    actorOf: platform.actorOf,
    publicUrl: platform.env.publicUrl,
    onQueued: () => void process.runDueWork(),
  };
  /** What runs in the background once it is ordered. */
  const orderly = [exports, duplicates, cleaning, quality, associations, tags, schedules, intake, rotation];
  const background = [
    repeat('heartbeat', BEAT_MS, log, () => heartbeat.beat()),
    repeat('refresh of the organization', REFRESH_MS, log, () => world.refresh()),
    repeat('refresh of the metadata', REFRESH_MS, log, () => platform.metadata.refresh()),
    ...on('scheduler', 'removal of old sessions', CLEAN_MS, () =>
      database.write((tx) => deleteOverSessions(tx, clock.now(), platform.identity.rules)),
    ),
    ...on('scheduler', 'removal of old exports', CLEAN_MS, () => removeOldFiles(exports.context)),
    ...on('scheduler', 'mails of dashboards', MAILINGS_MS, () => runMailings(mailings)),
    ...on('worker', 'exports', EXPORTS_MS, () => exports.runner.runDue()),
    ...on('worker', 'imports', IMPORTS_MS, async () => imports.runner.wake()),
    ...on('worker', 'search for duplicates', DUPLICATES_MS, () => duplicates.runNightly()),
    ...on('worker', 'large calls of other systems', CLEANING_MS, () => intake.runner.runDue()),
    ...on('worker', 'cleaning', CLEANING_MS, () => cleaning.runner.runDue()),
    ...on('worker', 'encryption by the newest key', ROTATION_MS, () => rotation.runDue()),
    ...on('worker', 'measurement of quality', QUALITY_MS, () => quality.runNightly()),
    ...on('worker', 'values that occur together', QUALITY_MS, () => associations.runNightly()),
    ...on('worker', 'rules of tags', TAGS_MS, () => tags.runNightly()),
    ...on('worker', 'schedules of plugins', SCHEDULES_MS, () => schedules.runDue()),
    process,
  ];
  return {
    ...platform,
    process,
    imports,
    exports,
    routes: [
      ...platformRoutes(platform, process, files),
      ...metadataRoutes({
        ...platform,
        mentionFinders: [
          flowMentions(process.definitions),
          viewMentions(platform),
          dashboardMentions(dashboards, platform.brief),
          tagRuleMentions(platform),
          ownRuleMentions(platform.records),
        ],
      }),
      ...roleDefinitionRoutes({
        ...platform,
        roleUseFinders: [
          memberUses(platform),
          flowUses(process.definitions),
          viewUses(platform),
          recordUses(platform),
          entityUses(platform),
          dashboardUses(dashboards, platform.brief),
        ],
      }),
      ...process.routes,
      ...imports.routes,
      ...exports.routes,
      ...intake.routes,
      ...duplicates.routes,
      ...cleaning.routes,
      ...quality.routes,
      ...associations.routes,
      ...tags.routes,
      ...schedules.routes,
      ...networkRoutes(platform.records),
      ...dashboardRoutes(dashboards),
      ...ownDashboardRoutes(dashboards),
      ...mailingRoutes(mailings),
    ],
    errorMappers: [mapDatabaseErrors, ...process.errorMappers],
    runMailings: () => runMailings(mailings),
    start() {
      if (heartbeat.services.has('worker')) imports.runner.start();
      // What is ordered here is done by the workers.
      else for (const { runner } of orderly) void runner.stop();
      background.forEach((work) => work.start());
    },
    endStreams: () => process.hub.close(),
    async stop() {
      await Promise.all([...background.map((work) => work.stop()), ...[imports, ...orderly].map(({ runner }) => runner.stop())]);
    },
  };
}

function platformRoutes(platform: Platform, process: ProcessSide, files: FileStore): Route[] {
  const { database, clock, registry, records, organization, brief } = platform;
  return [
    ...identityRoutes(platform.identity),
    ...organizationRoutes(organization),
    ...accessRoutes({
      database,
      catalog: registry.roles,
      brief,
      changeOrganization: (by, work) => changeOrganization(organization, by, work),
    }),
    ...auditRoutes({ database, brief, titleOf: (id) => titleOf(platform, id) }),
    ...fileRoutes({
      database,
      clock,
      store: files,
      readers: {
        record: (actor, entity, id) => mayReadRecord(records, actor, entity, id),
        request: (actor, id) => process.mayReadRequest(actor, id),
      },
    }),
    ...binRoutes(records),
    ...actionRoutes(records),
    ...bulkRoutes(records),
    ...draftRoutes(records),
    ...uniqueRoutes(records),
    ...recordRoutes(records, process.requestsOf),
    ...savedViewRoutes(records),
    ...explainRoutes(records, platform.actorOf),
    ...shareRoutes(records, process.tellShared),
  ];
}
