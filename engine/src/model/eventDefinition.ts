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

export interface SignalEventDefinition {
  readonly type: 'signalEventDefinition';
  /** Name of the signal: everybody who waits for it gets it. */
  readonly signal: string;
}

export interface ConditionalEventDefinition {
  readonly type: 'conditionalEventDefinition';
  readonly condition: Expression;
}

export interface ErrorEventDefinition {
  readonly type: 'errorEventDefinition';
  /** Code to be caught or thrown; absent in catch position: every error. */
  readonly errorCode: string | undefined;
}

export interface EscalationEventDefinition {
  readonly type: 'escalationEventDefinition';
  /** Code to be caught or thrown; absent in catch position: every escalation. */
  readonly escalationCode: string | undefined;
}

export interface CompensateEventDefinition {
  readonly type: 'compensateEventDefinition';
  /** The activity to be compensated; absent: all that have been completed in the scope. */
  readonly activityRef: string | undefined;
  readonly waitForCompletion: boolean;
}

export interface CancelEventDefinition {
  readonly type: 'cancelEventDefinition';
}

export interface LinkEventDefinition {
  readonly type: 'linkEventDefinition';
  /** Throw and catch events of one scope belong together by this name; the reader connects them by a flow. */
  readonly link: string;
}

export interface TerminateEventDefinition {
  readonly type: 'terminateEventDefinition';
}

export type SingleEventDefinition =
  | TimerEventDefinition
  | MessageEventDefinition
  | SignalEventDefinition
  | ConditionalEventDefinition
  | ErrorEventDefinition
  | EscalationEventDefinition
  | CompensateEventDefinition
  | CancelEventDefinition
  | LinkEventDefinition
  | TerminateEventDefinition;

/** An event with several definitions: waits for any of them (`parallel`: for all), or throws them all. */
export interface MultipleEventDefinition {
  readonly type: 'multipleEventDefinition';
  readonly of: readonly SingleEventDefinition[];
  readonly parallel: boolean;
}

export type EventDefinition = SingleEventDefinition | MultipleEventDefinition;
export type EventDefinitionType = EventDefinition['type'];
