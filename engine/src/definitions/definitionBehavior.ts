import type { Token } from '../instance.js';
import type { EventDefinition } from '../model/eventDefinition.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';

/** What an event definition adds to the event that holds it. `id`: of the event; of one of several definitions, with its number behind. */
export interface DefinitionBehavior<D extends EventDefinition> {
  /** `token` begins to wait for the event: its own, or the one on the activity or scope that it belongs to. */
  arm?(step: Step, id: string, definition: D, token: Token): void;
  /** A rewind has put the waiting token back; its timers come back by themselves. */
  resume?(step: Step, id: string, definition: D, token: Token): void;
  disarm?(step: Step, id: string, definition: D, token: Token): void;
  /** Happens at `event`. May end the token; `pending`: it must stay until what it has begun is done. */
  throw?(step: Step, event: FlowNode, definition: D, token: Token): 'pending' | undefined;
}
