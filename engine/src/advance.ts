import type { Command } from './commands.js';
import type { Effect } from './effects.js';
import { CommandRejected, Incident } from './errors.js';
import type { Event } from './events.js';
import { handlers } from './handlers/index.js';
import type { Instance } from './instance.js';
import type { ProcessModel } from './model/processModel.js';
import { semantics } from './semantics.js';
import { Step } from './step.js';
import type { World } from './world.js';

export interface Outcome {
  readonly instance: Instance;
  /** What has happened: audit trail, animation, read models. */
  readonly events: readonly Event[];
  /** What must now be done outside; each safe to do twice. */
  readonly effects: readonly Effect[];
}

/**
 * Carries out one command on an instance and lets its tokens run until none can move.
 *
 * Pure: reads no clock, draws no randomness, changes none of its arguments. Time comes with the command, ids from a
 * counter in the instance, people and calendar from a read-only snapshot (what is read is recorded), and everything to be
 * done outside goes back as effects.
 *
 * @throws {CommandRejected} if the instance cannot do this now; nothing has changed then.
 */
export function advance(model: ProcessModel, instance: Instance, command: Command, world: World): Outcome {
  const step = new Step(model, instance, command.at, command.by, world, semantics, command.trail);
  try {
    handlers[command.type](step, command as never);
    step.runToRest();
  } catch (error) {
    // outside any piece of work on a token there is nobody to mark as failed
    if (error instanceof Incident)
      throw new CommandRejected('NOT_ALLOWED', `Expected ${command.type} to work, but: ${error.message}`);
    throw error;
  }
  return { instance: step.settle(), events: step.events, effects: step.effects };
}
