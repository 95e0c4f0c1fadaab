import { toFlat, type Command, type Event, type FlatModel, type Instance, type WorldSnapshot } from '@vermilion/engine';
import type { RunningInstance } from '../simulation/runningInstance.js';

/** One instance as it was once run: its model, and every command with what came of it. */
export interface History {
  readonly model: FlatModel;
  /** The people there were; absent: nobody, and no calendar. */
  readonly world?: WorldSnapshot;
  readonly steps: readonly { readonly command: Command; readonly events: readonly Event[] }[];
  /** As it was after the last step. */
  readonly instance: Instance;
}

export function historyOf({ model, steps, instance }: RunningInstance, world: WorldSnapshot): History {
  return { model: toFlat(model), world, steps, instance };
}
