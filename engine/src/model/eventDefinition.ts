import type { Expression } from './expression.js';

export interface TimerEventDefinition {
  readonly type: 'timerEventDefinition';
  /** Exactly one of the three, as in the BPMN schema. Values are ISO 8601 text; `timeDuration` may be given in working time. */
  readonly timeDate: Expression | undefined;
  readonly timeDuration: Expression | undefined;
  readonly timeCycle: Expression | undefined;
  /** The duration runs on the working calendar (`P1D` is one working day) instead of the wall clock. */
  readonly working: boolean;
}

export interface MessageEventDefinition {
  readonly type: 'messageEventDefinition';
  /** Name of the message, as senders know it. */
  readonly message: string;
  /** Value that an arriving message must carry to reach this instance; absent: the instance's business key. */
  readonly correlationKey: Expression | undefined;
}

export interface ErrorEventDefinition {
  readonly type: 'errorEventDefinition';
  /** Code to be caught or thrown; absent in catch position: every error. */
  readonly errorCode: string | undefined;
}

export interface TerminateEventDefinition {
  readonly type: 'terminateEventDefinition';
}

export type EventDefinition = TimerEventDefinition | MessageEventDefinition | ErrorEventDefinition | TerminateEventDefinition;
export type EventDefinitionType = EventDefinition['type'];
