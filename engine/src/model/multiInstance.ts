import type { EventDefinition } from './eventDefinition.js';
import type { Expression } from './expression.js';

/** An event that an instance throws when it is completed; `condition` absent: each time. */
export interface BehaviorEvent {
  readonly condition: Expression | undefined;
  readonly eventDefinition: EventDefinition;
}

/** `multiInstanceLoopCharacteristics`: one activity carried out several times (BPMN 2.0, 10.2.8). */
export interface MultiInstanceLoopCharacteristics {
  readonly isSequential: boolean;
  /** How many; or `collection`, one instance for each of its items. */
  readonly loopCardinality: Expression | undefined;
  readonly collection: Expression | undefined;
  /** Name under which each instance sees its item. */
  readonly elementVariable: string | undefined;
  /** Evaluated after each completion, with `nrOfInstances`, `nrOfActiveInstances`, `nrOfCompletedInstances`; true ends the rest. */
  readonly completionCondition: Expression | undefined;
  /** List into which the variable `outputElement` of each instance is gathered, in the order of the items. */
  readonly outputCollection?: string | undefined;
  readonly outputElement?: string | undefined;
  /** Which completions throw an event: none does (`All`, the default), the first (`One`), each (`None`), or by condition (`Complex`). */
  readonly behavior?: 'None' | 'One' | 'All' | 'Complex' | undefined;
  readonly behaviorEvents?: readonly BehaviorEvent[] | undefined;
}
