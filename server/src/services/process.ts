import { createFlowCatalog } from '../definitions/flowCatalog.js';
import type { DefinitionsContext } from '../definitions/definitionsContext.js';
import { deployPlugins } from '../definitions/deployPlugins.js';
import { definitionRoutes } from '../definitions/routes.js';
import { startableOn } from '../definitions/startable.js';
import type { Actor } from '../http/actor.js';
import type { ErrorMapper } from '../http/answerErrors.js';
import type { Route } from '../http/route.js';
import type { StartableFlows } from '../records/recordsContext.js';
import { recordsIn } from '../records/recordsIn.js';
import { nextDue } from '../runtime/dueWork.js';
import { createModels } from '../runtime/models.js';
import { createRuntime, type Runtime } from '../runtime/runtime.js';
import { createScheduler } from '../runtime/scheduler.js';
import type { Platform } from './platform.js';
import { repeat } from './repeat.js';

/** The upper floors: flows, the shell of the engine, requests, tasks, notifications. */
export interface ProcessSide {
  readonly definitions: DefinitionsContext;
  readonly runtime: Runtime;
  readonly routes: readonly Route[];
  readonly errorMappers: readonly ErrorMapper[];
  readonly startableFlows: StartableFlows;
  /** Whether an actor takes part in a request. */
  readonly mayReadRequest: (actor: Actor, id: string) => Promise<boolean>;
  /** The requests about a record that an actor may see. */
  readonly requestsOf: (actor: Actor, entity: string, recordId: string) => Promise<unknown>;
  start(): void;
  stop(): Promise<void>;
}

const REFRESH_MS = 5_000;

/** Builds the upper floors and deploys the diagrams of the plugins. */
export async function createProcessSide(platform: Platform): Promise<ProcessSide> {
  const { database, clock, log, registry, world, records } = platform;
  await deployPlugins(database, registry, clock);
  const models = createModels();
  const flows = await createFlowCatalog(database, registry);
  const definitions: DefinitionsContext = { database, clock, registry, world, models, flows };
  const runtime = createRuntime({
    database,
    clock,
    log,
    models,
    world: () => world.current(),
    handlers: registry.handlers,
    recordsIn: (tx, note) => recordsIn(records, tx, note),
    observers: [],
    listeners: [() => scheduler.wake()],
  });
  const scheduler = createScheduler({ clock, log, runDueWork: () => runtime.runDueWork(), nextDue: () => nextDue(database) });
  const refresh = repeat('refresh of the flows', REFRESH_MS, log, () => flows.refresh());
  return {
    definitions,
    runtime,
    routes: definitionRoutes(definitions),
    errorMappers: [],
    startableFlows: (actor, entity, record) => startableOn(registry, flows.list(), actor, entity, record.fields),
    mayReadRequest: async () => false,
    requestsOf: async () => ({ items: [], next: null }),
    start() {
      refresh.start();
      scheduler.start();
    },
    async stop() {
      await refresh.stop();
      await scheduler.stop();
      await runtime.idle();
    },
  };
}
