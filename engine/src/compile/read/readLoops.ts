import type { FlatNode } from '../../model/flatModel.js';
import type { BehaviorEvent } from '../../model/multiInstance.js';
import type { Flat } from '../../model/flatModel.js';
import type { XmlElement } from '../parseXml.js';
import { choiceOf } from './choiceOf.js';
import { numberOf } from './numberOf.js';
import { readSingle } from './readEventDefinition.js';
import { childOf, childrenOf, feelOf, refersTo, textOr, type Reading } from './reading.js';

/** How often an activity is carried out: `multiInstanceLoopCharacteristics` and `standardLoopCharacteristics`. */
export function readLoops(reading: Reading, element: XmlElement): Pick<FlatNode, 'multiInstance' | 'standardLoop'> {
  const id = element.attributes['id'] ?? '';
  const multi = childOf(element, 'bpmn:multiInstanceLoopCharacteristics');
  const loop = childOf(element, 'bpmn:standardLoopCharacteristics');
  return {
    multiInstance: multi && readMultiInstance(reading, id, element, multi),
    standardLoop: loop && {
      testBefore: loop.attributes['testBefore'] === 'true',
      loopMaximum: numberOf(reading, id, 'loopMaximum', loop.attributes['loopMaximum'], [1, Infinity]),
      loopCondition: feelOf(childOf(loop, 'bpmn:loopCondition')?.text),
    },
  };
}

function readMultiInstance(reading: Reading, id: string, element: XmlElement, loop: XmlElement): FlatNode['multiInstance'] {
  const { data } = reading.catalog;
  const input = textOr(childOf(loop, 'bpmn:loopDataInputRef')?.text);
  const output = textOr(childOf(loop, 'bpmn:loopDataOutputRef')?.text);
  const item = (name: string): string | undefined => data.get(childOf(loop, name)?.attributes['id'] ?? '');
  const behavior = choiceOf(reading, id, 'behavior', loop.attributes['behavior'], ['All', 'None', 'One', 'Complex']);
  return {
    isSequential: loop.attributes['isSequential'] === 'true',
    loopCardinality: feelOf(childOf(loop, 'bpmn:loopCardinality')?.text),
    collection:
      feelOf(loop.attributes['vermilion:collection']) ??
      (input &&
        (associated(element, 'bpmn:dataInputAssociation', 'bpmn:targetRef', input, 'bpmn:sourceRef', data) ?? data.get(input))),
    elementVariable: textOr(loop.attributes['vermilion:elementVariable']) ?? item('bpmn:inputDataItem'),
    completionCondition: feelOf(childOf(loop, 'bpmn:completionCondition')?.text),
    ...(output === undefined
      ? {}
      : {
          outputCollection:
            associated(element, 'bpmn:dataOutputAssociation', 'bpmn:sourceRef', output, 'bpmn:targetRef', data) ??
            data.get(output),
          outputElement: item('bpmn:outputDataItem'),
        }),
    ...(behavior === 'All' ? {} : { behavior, behaviorEvents: behaviorEvents(reading, id, loop, behavior) }),
  };
}

/** The variable at the other end of the association that begins or ends at a data input or output. */
function associated(
  element: XmlElement,
  name: string,
  end: string,
  ref: string,
  otherEnd: string,
  data: ReadonlyMap<string, string>,
): string | undefined {
  const found = childrenOf(element, name).find((association) => childOf(association, end)?.text === ref);
  return data.get(childOf(found, otherEnd)?.text ?? '');
}

function behaviorEvents(
  reading: Reading,
  id: string,
  loop: XmlElement,
  behavior: 'None' | 'One' | 'Complex',
): readonly Flat<BehaviorEvent>[] {
  if (behavior !== 'Complex') {
    const ref = loop.attributes[behavior === 'None' ? 'noneBehaviorEventRef' : 'oneBehaviorEventRef'];
    const definition = refersTo(reading, id, reading.catalog.definitions, ref);
    return definition === undefined ? [] : eventOf(reading, id, definition, undefined);
  }
  return childrenOf(loop, 'bpmn:complexBehaviorDefinition').flatMap((complex) => {
    const condition = feelOf(childOf(complex, 'bpmn:condition')?.text);
    const definitions = childOf(complex, 'bpmn:event')?.children.filter(({ name }) => name.endsWith('EventDefinition')) ?? [];
    return definitions.flatMap((definition) => eventOf(reading, id, definition, condition));
  });
}

function eventOf(
  reading: Reading,
  id: string,
  element: XmlElement,
  condition: string | undefined,
): readonly Flat<BehaviorEvent>[] {
  const eventDefinition = readSingle(reading, id, element, 'intermediateThrowEvent');
  return eventDefinition === undefined ? [] : [{ condition, eventDefinition }];
}
