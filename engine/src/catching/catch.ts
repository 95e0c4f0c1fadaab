import type { SingleEventDefinition } from '../model/eventDefinition.js';
import type { BoundaryEvent, IntermediateCatchEvent, ReceiveTask, StartEvent } from '../model/flowNode.js';

/** A node whose event can be waited for. */
export type CatchingNode = BoundaryEvent | IntermediateCatchEvent | ReceiveTask | StartEvent;

/** One thing that a token waits for. */
export interface Catch {
  /** As timers and subscriptions call it: id of the event; of one of several definitions, with its number behind. */
  readonly id: string;
  readonly event: CatchingNode;
  readonly definition: SingleEventDefinition;
  /** The token is on the event itself; on the activity to which it is attached; in the scope whose event sub-process it starts; on the gateway before it. */
  readonly position: 'own' | 'boundary' | 'eventSubProcess' | 'gateway';
}
