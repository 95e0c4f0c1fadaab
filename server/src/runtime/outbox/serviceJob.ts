import type { HandlerRecords } from '@vermilion/plugin-kit';
import { BusinessError } from '@vermilion/plugin-kit';
import { handlerContext } from '../handlerContext.js';
import { loadViews } from '../processView.js';
import type { RuntimeContext } from '../runtimeContext.js';
import { outcomeOfError, type ServiceOutcome } from '../serviceOutcome.js';
import { Suspended } from '../suspended.js';
import { MOST_ATTEMPTS, type JobHandler } from './job.js';

const TIME_LIMIT_MS = 30_000;

interface Payload {
  readonly token: number;
  readonly service: string;
}

/** Calls a service of a plugin outside the step, and answers the token that waits for it. */
export const serviceJob: JobHandler = async ({ context, execute, job, fence }) => {
  const { token, service } = JSON.parse(job.payload) as Payload;
  const answer = await call(context, job.instance_id, token, service, job.attempts);
  await execute({
    instance: job.instance_id,
    command: (_view, at) => ({ ...answer, at }),
    fence,
    answer: () => null,
  });
};

async function call(
  context: RuntimeContext,
  instance: string,
  token: number,
  service: string,
  attempts: number,
): Promise<ServiceOutcome> {
  const at = context.clock.now();
  const handler = context.handlers.get(service);
  if (!handler) return outcomeOfError(new Error(`Expected a service ${service}, but no plugin brings it.`), token, at);
  // Also a job that has taken the server down with it each time ends here.
  if (attempts > MOST_ATTEMPTS)
    return outcomeOfError(new Error(`Expected ${service} to end, but it never has in ${MOST_ATTEMPTS} attempts.`), token, at);
  const view = (await loadViews(context.database.read, context.models, [instance])).get(instance);
  if (!view) throw new Error(`Expected an instance ${instance}, but there is none.`);
  if (view.suspended) throw new Suspended();
  try {
    const records = recordsOutside(context, instance, view.request.initiatorId);
    const variables = await inTime(handler.run(handlerContext(records, view.request, at)), service);
    return { type: 'complete', at, by: 'system', token, variables: variables ?? {} };
  } catch (error) {
    if (error instanceof BusinessError || attempts >= MOST_ATTEMPTS) return outcomeOfError(error, token, at);
    throw error;
  }
}

/** Records for a handler that runs outside a step: each call is a transaction of its own. */
function recordsOutside(context: RuntimeContext, requestId: string, ownerId: string): HandlerRecords {
  const { database, clock, recordsIn } = context;
  const inside = <T>(work: (records: HandlerRecords) => Promise<T>) =>
    database.write((tx) => work(recordsIn(tx, { by: null, at: clock.now(), requestId, ownerId })));
  return {
    get: (entity, id) => inside((records) => records.get(entity, id)),
    find: (entity, where) => inside((records) => records.find(entity, where)),
    create: (entity, fields) => inside((records) => records.create(entity, fields)),
    update: (entity, id, fields) => inside((records) => records.update(entity, id, fields)),
    transfer: (entity, id, ownerId, readableUntil) => inside((records) => records.transfer(entity, id, ownerId, readableUntil)),
    assignSerial: (entity, id) => inside((records) => records.assignSerial(entity, id)),
  };
}

function inTime<T>(work: Promise<T>, service: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`Expected ${service} to end within ${TIME_LIMIT_MS / 1000} s, but it has not.`)),
      TIME_LIMIT_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
