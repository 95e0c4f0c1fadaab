import type { Command, Event, FlatModel, Instance } from '@vermilion/engine';

/** A run as it was once recorded: every later version must do the same with it, for ever (engine.md, decision 14). */
export interface History {
  /** Version of the engine that has recorded it. */
  readonly recordedWith: string;
  readonly model: FlatModel;
  readonly steps: readonly { readonly command: Command; readonly events: readonly Event[] }[];
  /** As it was after the last step. */
  readonly instance: Instance;
}
