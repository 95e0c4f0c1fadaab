import { isDeepStrictEqual } from 'node:util';
import {
  advance,
  CommandRejected,
  createInstance,
  createWorld,
  replay,
  type Event,
  type HistoryStep,
  type ProcessModel,
  type WorldSnapshot,
} from '@vermilion/engine';
import type { History } from './history.js';

/** The first thing that does not happen as it was recorded. `step` counts from 1; the step behind the last is the state at the end. */
export interface Difference {
  readonly step: number;
  readonly command: string;
  readonly recorded: unknown;
  readonly now: unknown;
}

const nobody: WorldSnapshot = {
  version: 'nobody',
  administrator: 'administrator',
  people: [],
  departments: [],
  calendar: { timeZone: 'UTC', hours: [[0, 1440]], days: {} },
};

/**
 * Gives the recorded commands once more, to this model, and compares; also whether the recorded events lead to the recorded instance.
 * Undefined: everything is as it was.
 */
export function replayHistory({ steps, instance, world = nobody }: History, model: ProcessModel): Difference | undefined {
  const people = createWorld(world);
  let advanced = createInstance(model, instance.id);
  let replayed = createInstance(instance.model, instance.id);
  const trail: HistoryStep[] = [];
  for (const [index, { command, events }] of steps.entries()) {
    const here = (recorded: unknown, now: unknown): Difference => ({ step: index + 1, command: command.type, recorded, now });
    try {
      const outcome = advance(model, advanced, 'trail' in command ? command : { ...command, trail }, people);
      const now = plain(outcome.events) as readonly Event[];
      if (!isDeepStrictEqual(now, events)) {
        const at = events.findIndex((event, n) => !isDeepStrictEqual(event, now[n]));
        const first = at < 0 ? events.length : at;
        return here(events[first] ?? null, now[first] ?? null);
      }
      advanced = outcome.instance;
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      return here(events[0] ?? null, `${error.code}: ${error.message}`);
    }
    replayed = replay(replayed, events);
    trail.push({ at: command.at, by: command.by, events });
  }
  const state = plain(replayed);
  return isDeepStrictEqual(state, instance)
    ? undefined
    : { step: steps.length + 1, command: 'replay', recorded: instance, now: state };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
