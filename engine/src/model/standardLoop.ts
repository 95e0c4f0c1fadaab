import type { Expression } from './expression.js';

/** `standardLoopCharacteristics`: one activity carried out again and again while a condition holds (BPMN 2.0, 10.2.8). */
export interface StandardLoopCharacteristics {
  /** Is the condition asked before the first turn, or only after each? */
  readonly testBefore: boolean;
  /** Absent: as often as the condition wants. */
  readonly loopMaximum: number | undefined;
  /** Sees `loopCounter`, the turns so far; absent: always true. */
  readonly loopCondition: Expression | undefined;
}
