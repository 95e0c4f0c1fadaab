import type { EventDefinition, EventDefinitionType } from '../../model/eventDefinition.js';
import type { Flat } from '../../model/flatModel.js';
import type { NodeType } from '../../model/flowNode.js';
import type { XmlElement } from '../parseXml.js';
import { childOf, feelOf, literalOrFeelOf, textOr, type Reading } from './reading.js';

type FlatDefinition = Flat<EventDefinition>;

/** Where each definition can be executed. */
const positions: { readonly [T in EventDefinitionType]: readonly NodeType[] } = {
  timerEventDefinition: ['startEvent', 'intermediateCatchEvent', 'boundaryEvent'],
  messageEventDefinition: ['startEvent', 'intermediateCatchEvent', 'boundaryEvent', 'intermediateThrowEvent', 'endEvent'],
  errorEventDefinition: ['boundaryEvent', 'endEvent'],
  terminateEventDefinition: ['endEvent'],
};

const readers: { readonly [T in EventDefinitionType]: (reading: Reading, id: string, element: XmlElement) => FlatDefinition } = {
  timerEventDefinition: (_reading, _id, element) => ({
    type: 'timerEventDefinition',
    timeDate: literalOrFeelOf(childOf(element, 'bpmn:timeDate')?.text),
    timeDuration: literalOrFeelOf(childOf(element, 'bpmn:timeDuration')?.text),
    timeCycle: literalOrFeelOf(childOf(element, 'bpmn:timeCycle')?.text),
    working: element.attributes['vermilion:working'] === 'true',
  }),
  messageEventDefinition: (reading, id, element) => ({
    type: 'messageEventDefinition',
    message: refersTo(reading, id, reading.messages, element.attributes['messageRef']) ?? '',
    correlationKey: feelOf(element.attributes['vermilion:correlationKey']),
  }),
  errorEventDefinition: (reading, id, element) => ({
    type: 'errorEventDefinition',
    errorCode: refersTo(reading, id, reading.errors, element.attributes['errorRef']),
  }),
  terminateEventDefinition: () => ({ type: 'terminateEventDefinition' }),
};

/** The definition of an event; undefined: a plain event, or, with a problem, one that cannot be executed. */
export function readEventDefinition(reading: Reading, element: XmlElement, type: NodeType): FlatDefinition | undefined {
  const id = element.attributes['id'] ?? '';
  const definitions = element.children.filter(
    ({ name }) => name.endsWith('EventDefinition') || name === 'bpmn:eventDefinitionRef',
  );
  const first = definitions[0];
  if (first === undefined) {
    if (type === 'intermediateCatchEvent' || type === 'boundaryEvent') {
      reading.error(
        id,
        'noEventDefinition',
        '该事件没有定义等待什么',
        'Expected the event to say what it waits for, but it has no event definition',
      );
    }
    return undefined;
  }
  const local = first.name.slice('bpmn:'.length);
  const executable = Object.hasOwn(readers, local) && positions[local as EventDefinitionType].includes(type);
  if (definitions.length > 1 || !executable) {
    const what = definitions.length > 1 ? 'multiple' : local;
    reading.error(
      id,
      'notExecutable',
      `暂不能执行：${type} 上的 ${what}`,
      `Expected an event definition that can be executed, but ${what} at a ${type} cannot be yet`,
    );
    return undefined;
  }
  return readers[local as EventDefinitionType](reading, id, first);
}

function refersTo(reading: Reading, id: string, names: ReadonlyMap<string, string>, ref: string | undefined): string | undefined {
  if (textOr(ref) === undefined) return undefined;
  const local = ref!.slice(ref!.indexOf(':') + 1);
  const name = names.get(ref!) ?? names.get(local);
  if (name === undefined)
    reading.error(id, 'unknownReference', `引用的「${ref}」不存在`, `Expected "${ref}" to be defined in the file, but it is not`);
  return name;
}
