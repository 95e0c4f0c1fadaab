import { advance, CommandRejected, type Command, type EffectOf, type Instance, type Outcome } from '@vermilion/engine';
import { classifyError } from '../database/classifyError.js';
import type { Transaction } from '../database/database.js';
import { HttpError } from '../http/httpError.js';
import { effectHandlers } from './effects/index.js';
import { handlerContext } from './handlerContext.js';
import { loadHistory, stepHash } from './history.js';
import { noteIncidents } from './noteIncidents.js';
import type { ProcessView } from './processView.js';
import type { RuntimeContext } from './runtimeContext.js';
import { HandlerFailed, StepConflict } from './stepErrors.js';
import { outcomeOfError, type ServiceOutcome } from './serviceOutcome.js';
import type { StepAsk } from './stepAsk.js';
import type { HistoryRow, StepTaken } from './stepTaken.js';
import { StepWriting } from './stepWriting.js';
import { Suspended } from './suspended.js';

export interface StepMode {
  /** The step has the transaction for itself: services may run in it. */
  readonly alone: boolean;
  /** Answers of services that failed in an earlier try, which was rolled back; by `<rev>.<token>`. */
  readonly answers: ReadonlyMap<string, ServiceOutcome>;
}

/**
 * Computes one step inside a transaction; nothing is written yet, except by the services that run in the step.
 *
 * @returns undefined if the step needs the transaction for itself, and has not got it.
 * @throws {CommandRejected} from the engine, `Suspended`, `HandlerFailed` if a service failed (roll back and try again with its answer), and
 * whatever the ask throws.
 */
export async function takeStep(
  context: RuntimeContext,
  tx: Transaction,
  view: ProcessView,
  ask: StepAsk<unknown>,
  mode: StepMode,
): Promise<StepTaken | undefined> {
  if (view.suspended && !ask.evenSuspended) throw new Suspended();
  const at = context.clock.now();
  const writing = new StepWriting(view, at, ask.closing);
  const history: HistoryRow[] = [];
  const calls: EffectOf<'callService'>[] = [];
  let instance: Instance = view.instance;

  const record = (command: Command, outcome: Outcome) => {
    instance = outcome.instance;
    const seq = view.seq + history.length + 1;
    const text = JSON.stringify(outcome.events);
    const hash = stepHash(history.at(-1)?.hash ?? view.chain, view.id, {
      seq,
      at: command.at,
      by: command.by,
      command: command.type,
      events: text,
    });
    history.push({ seq, at: command.at, by: command.by, command: command.type, events: outcome.events, text, hash });
    outcome.effects.forEach((effect, index) => {
      if (effect.type === 'callService' && context.handlers.get(effect.service)?.inStep) calls.push(effect);
      else effectHandlers[effect.type](writing, effect as never, { instance, key: `${view.id}.${seq}.${index}` });
    });
  };

  const command = await commandOf(context, tx, view, ask, at, record);
  while (calls.length > 0) {
    if (!mode.alone) return undefined;
    const call = calls.shift()!;
    if (instance.tokens.find((token) => token.id === call.token)?.state !== 'held') continue; // withdrawn meanwhile
    const answer = mode.answers.get(`${view.rev}.${call.token}`) ?? (await runInStep(context, tx, writing, call));
    record(answer, advance(view.deployed.model, instance, answer, context.world()));
  }
  const taken: StepTaken = { view, command, at, by: command.by, instance, history, writing, isNew: ask.begin !== undefined };
  noteIncidents(taken);
  ask.also?.(taken);
  for (const observe of context.observers) observe(taken);
  return writing.alone.length > 0 && !mode.alone ? undefined : taken;
}

/** Makes the command and carries it out; brings the history if the engine turns out to need it. */
async function commandOf(
  context: RuntimeContext,
  tx: Transaction,
  view: ProcessView,
  ask: StepAsk<unknown>,
  at: number,
  record: (command: Command, outcome: Outcome) => void,
): Promise<Command> {
  const { model } = view.deployed;
  const trail = ask.needsTrail ? await loadHistory(tx.query, view.id) : undefined;
  const command = ask.command(view, at, trail);
  try {
    record(command, advance(model, view.instance, command, context.world()));
    return command;
  } catch (error) {
    if (!(error instanceof CommandRejected) || error.code !== 'TRAIL_NEEDED' || trail) throw error;
  }
  const informed = { ...command, trail: await loadHistory(tx.query, view.id) };
  record(informed, advance(model, view.instance, informed, context.world()));
  return informed;
}

async function runInStep(
  context: RuntimeContext,
  tx: Transaction,
  writing: StepWriting,
  { service, token }: EffectOf<'callService'>,
): Promise<ServiceOutcome> {
  const { view, at } = writing;
  const request = { ...view.request, ...writing.request };
  const records = context.recordsIn(tx, { by: null, at, requestId: view.id, ownerId: request.initiatorId });
  try {
    const variables = await context.handlers.get(service)!.run(handlerContext(records, request, at));
    return { type: 'complete', at, by: 'system', token, variables: variables ?? {} };
  } catch (error) {
    // The database's troubles are not the service's: the whole step runs again.
    if (['transient', 'connection'].includes(classifyError(error))) throw error;
    if (error instanceof HttpError && error.id === 'stale_version') throw new StepConflict();
    throw new HandlerFailed(`${view.rev}.${token}`, outcomeOfError(error, token, at), error);
  }
}
