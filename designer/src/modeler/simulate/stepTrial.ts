import { advance, createInstance, type Command, type ProcessModel, type Variables, type World } from '@vermilion/engine';
import { foldEffect } from './foldEffect.js';
import type { Trial } from './trial.js';

/** A command without its time, which is the clock of the run. */
export type TrialCommand = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'trail'> : never) : never;

const withTrail = new Set<Command['type']>(['act', 'rewind', 'takeBack', 'trigger']);

/**
 * The trial run after one command, carried out by the engine itself.
 *
 * @throws {CommandRejected} if the instance cannot do this now.
 */
export function stepTrial(trial: Trial, command: TrialCommand): Trial {
  const whole = { ...command, at: trial.now, ...(withTrail.has(command.type) ? { trail: trial.trail } : {}) } as Command;
  const { instance, events, effects } = advance(trial.model, trial.instance, whole, trial.world);
  let next: Trial = { ...trial, instance, trail: [...trial.trail, { at: trial.now, by: command.by, events }] };
  for (const effect of effects) next = foldEffect(next, effect);
  return withEnd(trial, dropSettled(next));
}

/** Starts a run on behalf of somebody. */
export function startTrial(
  model: ProcessModel,
  world: World,
  { requester, fields, at }: { readonly requester: string; readonly fields: Variables; readonly at: number },
): Trial {
  const empty: Trial = {
    model,
    world,
    requester,
    now: at,
    instance: createInstance(model, 'trial'),
    trail: [],
    tasks: [],
    works: [],
    timers: [],
    waits: [],
    mails: [],
  };
  const initiator = { id: requester, department: world.person(requester)?.department ?? null };
  const variables = { ...fields, initiator, requestId: 'trial', picks: {} };
  return stepTrial(empty, { type: 'start', by: requester, variables });
}

/** Work that has been answered, or whose token is gone, waits no longer. */
function dropSettled(trial: Trial): Trial {
  const held = new Set(trial.instance.tokens.filter(({ state }) => state === 'held').map(({ id }) => id));
  const here = new Set(trial.instance.tokens.map(({ id }) => id));
  return {
    ...trial,
    tasks: trial.tasks.filter(({ token }) => held.has(token)),
    works: trial.works.filter(({ token }) => held.has(token)),
    timers: trial.timers.filter(({ token }) => here.has(token)),
    waits: trial.waits.filter(({ token }) => here.has(token)),
  };
}

/** The requester is told how it ended. */
function withEnd(before: Trial, after: Trial): Trial {
  const { state } = after.instance;
  if (before.instance.state === state || (state !== 'completed' && state !== 'rejected')) return after;
  const event = state === 'completed' ? 'approved' : 'rejected';
  return { ...after, mails: [...after.mails, { at: after.now, event, node: null, people: [after.requester] }] };
}
