import type { Token } from '../instance.js';
import type { EventDefinition } from '../model/eventDefinition.js';
import type { BoundaryEvent, EndEvent, IntermediateCatchEvent, IntermediateThrowEvent } from '../model/flowNode.js';
import type { Step } from '../step.js';

export type CatchEvent = BoundaryEvent | IntermediateCatchEvent;
export type ThrowEvent = IntermediateThrowEvent | EndEvent;

/** What an event definition adds to the event that holds it. */
export interface DefinitionBehavior<D extends EventDefinition> {
  /** `token` begins to wait for the event: its own, or the one on the activity that it is attached to. */
  arm?(step: Step, event: CatchEvent, definition: D, token: Token): void;
  /** A rewind has put the waiting token back; its timers come back by themselves. */
  resume?(step: Step, event: CatchEvent, definition: D, token: Token): void;
  disarm?(step: Step, event: CatchEvent, definition: D, token: Token): void;
  /** Happens at `event`. May end the token. */
  throw?(step: Step, event: ThrowEvent, definition: D, token: Token): void;
}
