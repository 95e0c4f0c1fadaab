import type { EventDefinitionType } from '../../model/eventDefinition.js';
import type { NodeType } from '../../model/flowNode.js';

/** Where an event stands. */
export type Position =
  | Extract<NodeType, 'startEvent' | 'intermediateCatchEvent' | 'intermediateThrowEvent' | 'endEvent' | 'boundaryEvent'>
  | 'eventSubProcessStart'
  /** The event of an embedded sub-process is plain: who comes there has been sent by a flow. */
  | 'subProcessStart';

export type DefinitionElement = Exclude<EventDefinitionType, 'multipleEventDefinition'>;

const catching = ['startEvent', 'eventSubProcessStart', 'intermediateCatchEvent', 'boundaryEvent'] as const;
const throwing = ['intermediateThrowEvent', 'endEvent'] as const;

/** Where each definition may stand (BPMN 2.0, table 10.93). */
export const positions: { readonly [T in DefinitionElement]: readonly Position[] } = {
  timerEventDefinition: catching,
  messageEventDefinition: [...catching, ...throwing],
  signalEventDefinition: [...catching, ...throwing],
  conditionalEventDefinition: catching,
  errorEventDefinition: ['eventSubProcessStart', 'boundaryEvent', 'endEvent'],
  escalationEventDefinition: ['eventSubProcessStart', 'boundaryEvent', ...throwing],
  compensateEventDefinition: ['eventSubProcessStart', 'boundaryEvent', ...throwing],
  cancelEventDefinition: ['boundaryEvent', 'endEvent'],
  linkEventDefinition: ['intermediateCatchEvent', 'intermediateThrowEvent'],
  terminateEventDefinition: ['endEvent'],
};
