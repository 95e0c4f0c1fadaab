import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { createFlowCatalog } from '../definitions/flowCatalog.js';
import { deployPlugins } from '../definitions/deployPlugins.js';
import { definitionRoutes } from '../definitions/routes.js';
import { startableOn } from '../definitions/startable.js';
import type { Env } from '../env.js';
import { attachFiles } from '../files/attachFiles.js';
import type { Actor } from '../http/actor.js';
import type { Route } from '../http/route.js';
import { createMailTransport } from '../notifications/mail/mailTransport.js';
import type { MailContext } from '../notifications/mail/mailContext.js';
import { sendMails } from '../notifications/mail/sendMails.js';
import { observeMessages } from '../notifications/observeMessages.js';
import { notificationRoutes } from '../notifications/routes.js';
import { createTell } from '../notifications/tell.js';
import type { WorldCache } from '../organization/world/worldCache.js';
import type { Registry } from '../plugins/registry.js';
import { recordsIn } from '../records/recordsIn.js';
import type { RecordsContext, StartableFlows } from '../records/recordsContext.js';
import { observeRequest } from '../requests/observeRequest.js';
import { findRequest, mayReadRequest } from '../requests/policy.js';
import { requestsOfRecord } from '../requests/listRequests.js';
import { requestRoutes } from '../requests/routes.js';
import { nextDue } from '../runtime/dueWork.js';
import { createModels } from '../runtime/models.js';
import { createRuntime, type Runtime } from '../runtime/runtime.js';
import { createScheduler } from '../runtime/scheduler.js';
import { viewTask } from '../tasks/showTask.js';
import { taskRoutes } from '../tasks/routes.js';
import { takeBack } from '../tasks/takeBack.js';
import { createAnnouncer } from './realtime/announce.js';
import { createEventHub } from './realtime/eventHub.js';
import { realtimeRoutes } from './realtime/routes.js';

export interface ProcessOptions {
  readonly env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'publicUrl'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  readonly registry: Registry;
  readonly world: WorldCache;
  readonly records: RecordsContext;
}

/** The process side of a server: flows, requests, tasks, messages, and the work in the background. */
export interface Processes {
  readonly runtime: Runtime;
  readonly routes: readonly Route[];
  readonly startableFlows: StartableFlows;
  mayReadRequest(actor: Actor, id: string): Promise<boolean>;
  requestsOf(actor: Actor, entity: string, recordId: string): Promise<unknown>;
  /** Does everything that is due by the clock, until nothing is; for tests with a clock of their own. */
  runDueWork(): Promise<void>;
  start(): void;
  /** Ends the streams of open pages, so that the port can close. */
  endStreams(): void;
  stop(): Promise<void>;
}

const CATALOG_MS = 5_000;

/** @throws {Error} if a diagram of a plugin cannot be deployed. */
export async function createProcesses(options: ProcessOptions): Promise<Processes> {
  const { env, clock, log, database, registry, world, records } = options;
  await deployPlugins(database, registry, clock);
  const flows = await createFlowCatalog(database, registry);
  const models = createModels();
  const hub = createEventHub();
  const announcer = createAnnouncer(hub, database, clock, log);
  const handling = {
    handlers: registry.handlers,
    recordsIn: (tx: Parameters<typeof recordsIn>[1], note: Parameters<typeof recordsIn>[2]) => recordsIn(records, tx, note),
  };
  const runtime = createRuntime({
    database,
    clock,
    log,
    models,
    world: () => world.current(),
    ...handling,
    observers: [observeRequest({ ...handling, flows }), observeMessages(() => world.current())],
    listeners: [(taken) => announcer.step(taken), () => scheduler.wake()],
  });
  const transport = env.smtpUrl === undefined ? undefined : createMailTransport(env.smtpUrl);
  const context: MailContext = {
    database,
    clock,
    registry,
    world,
    models,
    flows,
    runtime,
    records,
    log,
    attachFiles,
    publicUrl: env.publicUrl,
    mailFrom: env.mailFrom,
    transport,
  };
  const runOnce = async () => (await runtime.runDueWork()) + (await sendMails(context));
  const scheduler = createScheduler({ clock, log, runDueWork: runOnce, nextDue: () => nextDue(database) });
  const tell = createTell(
    () => world.current(),
    clock,
    (people, requestId) => {
      announcer.people(people, requestId);
      scheduler.wake();
    },
  );
  let refreshing: NodeJS.Timeout | undefined;
  return {
    runtime,
    routes: [
      ...definitionRoutes(context),
      ...requestRoutes(context, {
        tell,
        showTask: (_actor, task, material, locale) => viewTask(context, task, material, locale),
        takeBack: (actor, request, task, key) => takeBack(context, actor, request, task, key),
      }),
      ...taskRoutes(context),
      ...notificationRoutes(context, () => scheduler.wake()),
      ...realtimeRoutes(hub),
    ],
    startableFlows: (actor, entity, record) => startableOn(registry, flows.list(), actor, entity, record.fields),
    async mayReadRequest(actor, id) {
      const request = await findRequest(context, id);
      return request !== undefined && mayReadRequest(context, actor, request);
    },
    requestsOf: (actor, entity, recordId) => requestsOfRecord(context, actor, entity, recordId, 'zh'),
    async runDueWork() {
      while ((await runOnce()) > 0);
    },
    start() {
      scheduler.start();
      refreshing = setInterval(() => void flows.refresh().catch((err: unknown) => log.warn({ err }, 'refresh of flows failed')), CATALOG_MS);
      refreshing.unref();
    },
    endStreams: () => hub.close(),
    async stop() {
      clearInterval(refreshing);
      hub.close();
      await scheduler.stop();
      await runtime.idle();
      transport?.close();
    },
  };
}
