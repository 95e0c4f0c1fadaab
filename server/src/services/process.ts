import { createFlowCatalog } from '../definitions/flowCatalog.js';
import type { DefinitionsContext } from '../definitions/definitionsContext.js';
import { deployPlugins } from '../definitions/deployPlugins.js';
import { definitionRoutes } from '../definitions/routes.js';
import { startableOn } from '../definitions/startable.js';
import { attachFiles } from '../files/attachFiles.js';
import type { Actor } from '../http/actor.js';
import type { ErrorMapper } from '../http/answerErrors.js';
import type { Route } from '../http/route.js';
import type { MailContext } from '../notifications/mail/mailContext.js';
import { createMailTransport } from '../notifications/mail/mailTransport.js';
import { sendMails } from '../notifications/mail/sendMails.js';
import { observeMessages } from '../notifications/observeMessages.js';
import { notificationRoutes } from '../notifications/routes.js';
import { createTell } from '../notifications/tell.js';
import { createTellShared } from '../notifications/tellShared.js';
import { operationRoutes } from '../operations/routes.js';
import type { TellShared } from '../records/shares/routes.js';
import type { StartableFlows } from '../records/recordsContext.js';
import { recordsIn } from '../records/recordsIn.js';
import type { RequestsOf } from '../records/routes.js';
import { requestsOfRecord } from '../requests/listRequests.js';
import { observeRequest } from '../requests/observeRequest.js';
import { findRequest, mayReadRequest } from '../requests/policy.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { requestRoutes } from '../requests/routes.js';
import { forgetKeys } from '../runtime/forgetKeys.js';
import { mapRuntimeErrors } from '../runtime/mapRuntimeErrors.js';
import { createModels } from '../runtime/models.js';
import { ownWork, type DueWork } from '../runtime/nodes/ownWork.js';
import { nextWork } from '../runtime/nextWork.js';
import { SERVICE_NAMES } from '../runtime/nodes/serviceName.js';
import { releaseClaims } from '../runtime/releaseClaims.js';
import { createRuntime, type Runtime } from '../runtime/runtime.js';
import type { RuntimeContext } from '../runtime/runtimeContext.js';
import { createScheduler } from '../runtime/scheduler.js';
import { handOverTasks } from '../tasks/hand-over/handOverTasks.js';
import { taskRoutes } from '../tasks/routes.js';
import { viewTask } from '../tasks/showTask.js';
import { takeBack } from '../tasks/takeBack.js';
import type { Platform } from './platform.js';
import { createAnnouncer } from './realtime/announce.js';
import { createDeliver } from './realtime/deliver.js';
import { createEventHub, type EventHub } from './realtime/eventHub.js';
import { createRelay } from './realtime/relay.js';
import { realtimeRoutes } from './realtime/routes.js';
import { repeat } from './repeat.js';
import { serviceRepeater } from './serviceRepeater.js';

/** The upper floors: flows, the shell of the engine, requests, tasks, notifications. */
export interface ProcessSide {
  readonly definitions: DefinitionsContext;
  readonly requests: RequestsContext;
  readonly runtime: Runtime;
  readonly mail: MailContext;
  readonly hub: EventHub;
  readonly tellShared: TellShared;
  /** The open pages of these people look for news. */
  readonly announce: (people: readonly string[]) => void;
  readonly routes: readonly Route[];
  readonly errorMappers: readonly ErrorMapper[];
  readonly startableFlows: StartableFlows;
  /** Whether an actor takes part in a request. */
  readonly mayReadRequest: (actor: Actor, id: string) => Promise<boolean>;
  /** The requests about a record that an actor may see. */
  readonly requestsOf: RequestsOf;
  /** Gives the tasks of people who have left to others; answers how many. Done again and again in the background. */
  handOverTasks(): Promise<number>;
  /** Does everything that is due by the clock: timers, jobs, mails. */
  runDueWork(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const REFRESH_MS = 5_000;
const HAND_OVER_MS = 2_000;
const FORGET_MS = 3_600_000;

/** Builds the upper floors and deploys the diagrams of the plugins. */
export async function createProcessSide(platform: Platform): Promise<ProcessSide> {
  const { env, database, clock, log, registry, world, records, heartbeat } = platform;
  await deployPlugins(database, registry, clock);
  await releaseClaims(database);
  const models = createModels();
  const flows = await createFlowCatalog(database, registry);
  const definitions: DefinitionsContext = { database, clock, registry, world, models, flows };

  const hub = createEventHub();
  const deliver = createDeliver(hub, database, clock, log);
  const relay =
    database.kind === 'sqlite'
      ? undefined
      : createRelay({
          database,
          clock,
          log,
          deliver,
          hear: records.watch.changedElsewhere,
          wake: (at) => scheduler.wake(at),
        });
  if (relay) records.watch.onSpread((record) => relay.publishRecord(record));
  const announcer = createAnnouncer(deliver, relay);
  records.watch.onChange((people, data) => people.forEach((person) => hub.push(person, { event: 'record', data })));
  platform.metadata.onChange((version) => hub.pushAll({ event: 'metadata', data: { version } }));
  /** Another node may be the one whose work it is. */
  const wakeAll = (at: number | undefined) => {
    if (at === undefined) return;
    scheduler.wake(at);
    if (heartbeat.services.size < SERVICE_NAMES.length) relay?.publishWork(at);
  };
  const current = () => world.current();
  const shared: Pick<RuntimeContext, 'recordsIn' | 'handlers'> = {
    handlers: registry.handlers,
    recordsIn: (tx, note) => recordsIn(records, tx, note),
  };
  const runtime = createRuntime({
    ...shared,
    database,
    clock,
    log,
    models,
    world: current,
    observers: [observeRequest({ ...shared, flows }), observeMessages(current)],
    listeners: [
      (taken) => announcer.step(taken),
      ({ view: { request } }) => request.record && records.watch.changed(request.record.entity, request.record.id),
      (taken) => wakeAll(nextWork(taken)),
    ],
  });
  const requests: RequestsContext = { ...definitions, runtime, records, log, attachFiles };
  const transport = env.smtpUrl === undefined ? undefined : createMailTransport(env.smtpUrl);
  const mail: MailContext = { ...requests, publicUrl: env.publicUrl, mailFrom: env.mailFrom, transport };

  const dueWork: DueWork = {
    scheduler: { tables: ['timers'], run: () => runtime.fireTimers() },
    worker: { tables: ['outbox', 'mails'], run: async () => (await runtime.runJobs()) + (await sendMails(mail)) },
  };
  const scheduler = createScheduler({ clock, log, ...ownWork(dueWork, heartbeat, database) });
  const on = serviceRepeater(heartbeat, log);
  const background = [
    repeat('refresh of the flows', REFRESH_MS, log, () => flows.refresh()),
    ...(relay ? [relay] : []),
    ...on('scheduler', 'hand-over of tasks', HAND_OVER_MS, () => handOverTasks(requests)),
    ...on('scheduler', 'removal of old idempotency keys', FORGET_MS, () => forgetKeys(database, clock)),
  ];
  const tell = createTell(current, clock, (people, id) => {
    announcer.people(people, id);
    wakeAll(clock.now());
  });

  return {
    definitions,
    requests,
    runtime,
    mail,
    hub,
    tellShared: createTellShared(
      { database, clock, world: current, titleOf: (name) => registry.entities.get(name)?.title },
      (people) => announcer.people(people),
    ),
    announce: (people) => announcer.people(people),
    routes: [
      ...definitionRoutes(definitions),
      ...requestRoutes(requests, {
        tell,
        showTask: (...shown) => viewTask(requests, ...shown),
        takeBack: (actor, request, task, key) => takeBack(requests, actor, request, task, key),
      }),
      ...taskRoutes(requests),
      ...operationRoutes(requests),
      ...notificationRoutes(mail, () => wakeAll(clock.now())),
      ...realtimeRoutes(hub),
    ],
    errorMappers: [mapRuntimeErrors],
    startableFlows: (actor, entity, record) => startableOn(registry, flows.list(), actor, entity, record.fields),
    async mayReadRequest(actor, id) {
      const request = await findRequest(requests, id);
      return request !== undefined && mayReadRequest(requests, actor, request);
    },
    requestsOf: (actor, entity, id, locale) => requestsOfRecord(requests, actor, entity, id, locale),
    handOverTasks: () => handOverTasks(requests),
    runDueWork: () => scheduler.run(),
    start() {
      for (const work of background) work.start();
      scheduler.start();
    },
    async stop() {
      await Promise.all(background.map((work) => work.stop()));
      await scheduler.stop();
      await runtime.idle();
      transport?.close();
    },
  };
}
