import type { Expression } from './expression.js';

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
}
