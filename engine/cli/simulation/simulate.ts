import { createWorld, toFlat, type Variables, type WorldSnapshot } from '@vermilion/engine';
import type { Diagram } from '../files/readDiagram.js';
import { UsageError } from '../usageError.js';
import type { Answers } from './answer.js';
import { outcomeOf, type RunOutcome } from './runOutcome.js';
import type { RunningInstance } from './runningInstance.js';
import { Simulation } from './simulation.js';
import { standInWorld } from './standInWorld.js';
import type { TraceStep } from './traceStep.js';

/** How a diagram is run. */
export interface Settings {
  /** Id of the process; absent: the first of the file. */
  readonly process?: string | undefined;
  /** The start event; absent: the plain one. */
  readonly event?: string | undefined;
  /** Who asks. */
  readonly by: string;
  /** When it begins and when it is stopped at the latest, milliseconds since 1970, UTC. */
  readonly at: number;
  readonly until: number;
  readonly variables: Variables;
  readonly answers: Answers;
  /** Absent: whoever the diagram names exists. */
  readonly world?: WorldSnapshot | undefined;
}

export interface Simulated {
  readonly outcome: RunOutcome;
  readonly main: RunningInstance;
  readonly world: WorldSnapshot;
}

/** Runs a process of a diagram that has no errors, on a virtual clock. @throws {UsageError} if there is no such process or no such world. */
export function simulate(diagram: Diagram, settings: Settings, observe?: (step: TraceStep) => void): Simulated {
  const { process, event, by, at, until, variables, answers } = settings;
  const main = process === undefined ? diagram.models[0] : diagram.models.find(({ id }) => id === process);
  if (main === undefined) throw new UsageError(`Expected ${diagram.file} to have the process ${process ?? ''}, but it has not`);
  const models = [main, ...diagram.models.filter((model) => model !== main)];
  const world = settings.world ?? standInWorld(models.map(toFlat), by);
  const simulation = new Simulation({
    models,
    world: worldOf(world),
    decisions: diagram.decisions,
    answers,
    at,
    until,
    requester: by,
    ...(observe === undefined ? {} : { observe }),
  });
  const running = simulation.run(variables, event);
  return { outcome: outcomeOf(simulation, running), main: running, world };
}

function worldOf(snapshot: WorldSnapshot): ReturnType<typeof createWorld> {
  try {
    return createWorld(snapshot);
  } catch (error) {
    throw new UsageError(`Expected a world as the engine knows it, but: ${(error as Error).message}`);
  }
}
