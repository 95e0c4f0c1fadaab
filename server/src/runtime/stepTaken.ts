import type { Command, Event, Instance } from '@vermilion/engine';
import type { ProcessView } from './processView.js';
import type { StepWriting } from './stepWriting.js';

/** One `advance` as it will be stored. */
export interface HistoryRow {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly command: Command['type'];
  readonly events: readonly Event[];
  /** The events as stored. */
  readonly text: string;
  readonly hash: string;
}

/** A step that was computed: where it began, where it leads, and what it writes. */
export interface StepTaken {
  readonly view: ProcessView;
  readonly command: Command;
  readonly at: number;
  /** A person, or `system`. */
  readonly by: string;
  readonly instance: Instance;
  /** At least one; more if services have answered within the step. */
  readonly history: readonly HistoryRow[];
  readonly writing: StepWriting;
  readonly isNew: boolean;
}
