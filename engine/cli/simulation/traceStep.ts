import type { Command, Event, NodeId } from '@vermilion/engine';

/** One step of one instance, as the trace shows it. */
export interface TraceStep {
  /** Milliseconds since 1970, UTC, on the virtual clock. */
  readonly at: number;
  readonly instance: string;
  readonly by: string;
  readonly command: Command['type'];
  /** Where; null: the instance as a whole. */
  readonly node: NodeId | null;
  readonly events: readonly Event[];
  /** Why the engine has refused it; absent: it has not. */
  readonly rejected?: string;
}
