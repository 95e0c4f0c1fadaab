import type { EventDefinition, SingleEventDefinition } from '../../model/eventDefinition.js';
import type { Flat } from '../../model/flatModel.js';
import type { XmlElement } from '../parseXml.js';
import { positions, type DefinitionElement, type Position } from './positions.js';
import { childOf, feelOf, literalOrFeelOf, refersTo, textOr, type Reading } from './reading.js';

type Read = (reading: Reading, id: string, element: XmlElement, position: Position) => Flat<SingleEventDefinition>;

const isThrow = (position: Position): boolean => position === 'endEvent' || position === 'intermediateThrowEvent';

/** How each definition is read. Total: a new one does not compile until it can be read. */
const readers: { readonly [T in DefinitionElement]: Read } = {
  timerEventDefinition: (_reading, _id, element) => ({
    type: 'timerEventDefinition',
    timeDate: literalOrFeelOf(childOf(element, 'bpmn:timeDate')?.text),
    timeDuration: literalOrFeelOf(childOf(element, 'bpmn:timeDuration')?.text),
    timeCycle: literalOrFeelOf(childOf(element, 'bpmn:timeCycle')?.text),
    working: element.attributes['vermilion:working'] === 'true',
  }),
  messageEventDefinition: (reading, id, element, position) => readMessage(reading, id, element, isThrow(position)),
  signalEventDefinition: (reading, id, element) => ({
    type: 'signalEventDefinition',
    signal: refersTo(reading, id, reading.catalog.signals, element.attributes['signalRef']) ?? '',
  }),
  conditionalEventDefinition: (_reading, _id, element) => ({
    type: 'conditionalEventDefinition',
    condition: feelOf(childOf(element, 'bpmn:condition')?.text) ?? '',
  }),
  errorEventDefinition: (reading, id, element) => ({
    type: 'errorEventDefinition',
    errorCode: refersTo(reading, id, reading.catalog.errors, element.attributes['errorRef']),
  }),
  escalationEventDefinition: (reading, id, element) => ({
    type: 'escalationEventDefinition',
    escalationCode: refersTo(reading, id, reading.catalog.escalations, element.attributes['escalationRef']),
  }),
  compensateEventDefinition: (_reading, _id, { attributes }) => ({
    type: 'compensateEventDefinition',
    activityRef: textOr(attributes['activityRef']),
    waitForCompletion: attributes['waitForCompletion'] !== 'false',
  }),
  cancelEventDefinition: () => ({ type: 'cancelEventDefinition' }),
  linkEventDefinition: (_reading, _id, { attributes }) => ({ type: 'linkEventDefinition', link: attributes['name'] ?? '' }),
  terminateEventDefinition: () => ({ type: 'terminateEventDefinition' }),
};

/** The definition of an event, or of several as one; undefined: a plain event, or, with a problem, one that cannot be executed. */
export function readEventDefinition(
  reading: Reading,
  element: XmlElement,
  position: Position,
): Flat<EventDefinition> | undefined {
  const id = element.attributes['id'] ?? '';
  const found = element.children.flatMap((child) => {
    if (child.name !== 'bpmn:eventDefinitionRef') return child.name.endsWith('EventDefinition') ? [child] : [];
    return refersTo(reading, id, reading.catalog.definitions, child.text) ?? [];
  });
  const of = found.flatMap((child) => readSingle(reading, id, child, position) ?? []);
  if (found.length === 0 && (position === 'intermediateCatchEvent' || position === 'boundaryEvent')) {
    reading.error(
      id,
      'noEventDefinition',
      '该事件没有定义等待什么',
      'Expected the event to say what it waits for, but it has no event definition',
    );
  }
  if (of.length < 2) return of[0];
  return { type: 'multipleEventDefinition', of, parallel: element.attributes['parallelMultiple'] === 'true' };
}

/** A definition by itself: in an event, or as what a multi-instance activity throws. */
export function readSingle(
  reading: Reading,
  id: string,
  element: XmlElement,
  position: Position,
): Flat<SingleEventDefinition> | undefined {
  const local = element.name.slice('bpmn:'.length);
  if (!Object.hasOwn(readers, local)) {
    reading.error(id, 'notExecutable', `不能执行：${local}`, `Expected an event definition of BPMN 2.0, but ${local} is none`);
    return undefined;
  }
  if (!positions[local as DefinitionElement].includes(position)) {
    reading.error(
      id,
      'eventPosition',
      `「${local}」不能用在此处（${position}）`,
      `Expected a definition that may stand at a ${position}, but ${local} may not`,
    );
    return undefined;
  }
  return readers[local as DefinitionElement](reading, id, element, position);
}

/** The message that an event or task receives or sends, with the key by which it finds its instance. */
export function readMessage(
  reading: Reading,
  id: string,
  { attributes }: XmlElement,
  sends: boolean,
): Extract<Flat<SingleEventDefinition>, { type: 'messageEventDefinition' }> {
  const ref = attributes['messageRef'];
  return {
    type: 'messageEventDefinition',
    message: refersTo(reading, id, reading.catalog.messages, ref) ?? '',
    correlationKey: feelOf(attributes['vermilion:correlationKey']) ?? reading.correlationOf(ref, sends),
  };
}
