import type { Database, Transaction } from '../database/database.js';
import { CommandRejected } from '@vermilion/engine';
import { UniqueViolation } from '../database/errors.js';
import { HttpError } from '../http/httpError.js';
import { loadViews, type ProcessView } from './processView.js';
import type { RuntimeContext } from './runtimeContext.js';
import type { ServiceOutcome } from './serviceOutcome.js';
import type { StepAsk } from './stepAsk.js';
import { BeginsAlone, HandlerFailed, NoSuchInstance, StepConflict } from './stepErrors.js';
import type { StepTaken } from './stepTaken.js';
import { storeSteps, type Planned } from './storeSteps.js';
import { takeStep, type StepMode } from './takeStep.js';

/** How a step has ended: stored, refused, or to be tried with a transaction of its own. */
export type StepEnd =
  | { readonly kind: 'taken'; readonly taken: StepTaken }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'alone' };

const TOGETHER: StepMode = { alone: false, answers: new Map() };
const TRIES = 12;

/**
 * Carries out steps of different instances in one transaction. A step that is refused leaves the others alone; a conflict
 * throws, and nothing of any is stored.
 */
export async function commitTogether(context: RuntimeContext, asks: readonly StepAsk<unknown>[]): Promise<StepEnd[]> {
  let planned: Planned[] = [];
  let ends: StepEnd[] = [];
  return context.database.write(
    async (tx) => {
      planned = [];
      ends = [];
      const views = await loadViews(
        tx.query,
        context.models,
        asks.map((ask) => ask.instance),
      );
      for (const ask of asks) {
        // What begins has written already: if it fails, so does the group.
        const view = ask.begin ? await ask.begin(tx, context.clock.now()) : views.get(ask.instance);
        const end = await plan(context, tx, ask, view);
        if (ask.begin && end.kind !== 'taken') throw new BeginsAlone();
        if (end.kind === 'taken') planned.push({ ask, taken: end.taken });
        ends.push(end);
      }
      if (planned.length > 0) await storeSteps(tx, planned);
      return ends;
    },
    { outcome: (read) => isStored(read, planned).then((stored) => (stored ? ends : undefined)) },
  );
}

async function plan(
  context: RuntimeContext,
  tx: Transaction,
  ask: StepAsk<unknown>,
  view: ProcessView | undefined,
): Promise<StepEnd> {
  if (!view) return { kind: 'refused', error: new NoSuchInstance(ask.instance) };
  try {
    const taken = await takeStep(context, tx, view, ask, TOGETHER);
    return taken ? { kind: 'taken', taken } : { kind: 'alone' };
  } catch (error) {
    if (isRefusal(error)) return { kind: 'refused', error };
    throw error;
  }
}

/** Carries out one step in a transaction of its own, again from the fresh state after each conflict. */
export async function commitAlone(context: RuntimeContext, ask: StepAsk<unknown>): Promise<StepTaken> {
  const answers = new Map<string, ServiceOutcome>();
  for (let attempt = 1; ; attempt++) {
    try {
      return await commitOnce(context, ask, answers);
    } catch (error) {
      if (error instanceof HandlerFailed) {
        context.log.warn({ instance: ask.instance, err: error }, 'service failed in its step');
        answers.set(error.key, error.answer);
      } else if (!(error instanceof StepConflict)) throw error;
      if (attempt >= TRIES) throw error;
    }
  }
}

function commitOnce(
  context: RuntimeContext,
  ask: StepAsk<unknown>,
  answers: ReadonlyMap<string, ServiceOutcome>,
): Promise<StepTaken> {
  let planned: Planned[] = [];
  return context.database.write(
    async (tx) => {
      planned = [];
      const view = ask.begin
        ? await ask.begin(tx, context.clock.now())
        : (await loadViews(tx.query, context.models, [ask.instance])).get(ask.instance);
      if (!view) throw new NoSuchInstance(ask.instance);
      const taken = (await takeStep(context, tx, view, ask, { alone: true, answers }))!;
      planned = [{ ask, taken }];
      await storeSteps(tx, planned);
      return taken;
    },
    { outcome: (read) => isStored(read, planned).then((stored) => (stored ? planned[0]!.taken : undefined)) },
  );
}

/** After an unknown COMMIT: the hash of a step is in the history if, and only if, the transaction was stored. */
async function isStored(read: Database['read'], [first]: readonly Planned[]): Promise<boolean> {
  if (!first) return true;
  const { view, history } = first.taken;
  const [row] = await read<{ hash: string }>('SELECT hash FROM history_steps WHERE instance_id = ? AND seq = ?', [
    view.id,
    history[0]!.seq,
  ]);
  return row?.hash === history[0]!.hash;
}

/** The caller's fault: the others of the transaction go on. */
const isRefusal = (error: unknown) =>
  error instanceof CommandRejected || error instanceof HttpError || error instanceof UniqueViolation;
