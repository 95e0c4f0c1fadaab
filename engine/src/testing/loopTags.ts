import type { FlatNode } from '../model/flatModel.js';
import { definitionTags } from './definitionTags.js';
import { formal, tag } from './tag.js';

/** How often an activity is carried out, as BPMN. */
export function loopTags({ id, multiInstance: multi, standardLoop: loop }: FlatNode): readonly string[] {
  if (loop !== undefined) {
    const { testBefore, loopMaximum, loopCondition } = loop;
    return [
      tag(
        'bpmn:standardLoopCharacteristics',
        { testBefore: testBefore || undefined, loopMaximum },
        formal('bpmn:loopCondition', loopCondition),
      ),
    ];
  }
  if (multi === undefined) return [];
  const { behavior, behaviorEvents = [], outputCollection, outputElement } = multi;
  const attributes = {
    isSequential: multi.isSequential || undefined,
    behavior,
    noneBehaviorEventRef: behavior === 'None' ? `behavior_${id}` : undefined,
    oneBehaviorEventRef: behavior === 'One' ? `behavior_${id}` : undefined,
    'vermilion:collection': multi.collection === undefined ? undefined : `= ${multi.collection}`,
    'vermilion:elementVariable': multi.elementVariable,
  };
  const children = [
    ...formal('bpmn:loopCardinality', multi.loopCardinality),
    ...(outputCollection === undefined ? [] : [tag('bpmn:loopDataOutputRef', {}, [`${id}_out`])]),
    ...(outputElement === undefined ? [] : [tag('bpmn:outputDataItem', { id: outputElement, name: outputElement })]),
    ...(behavior !== 'Complex'
      ? []
      : behaviorEvents.map(({ condition, eventDefinition }) =>
          tag('bpmn:complexBehaviorDefinition', {}, [
            ...formal('bpmn:condition', condition),
            tag('bpmn:event', {}, definitionTags(eventDefinition)),
          ]),
        )),
    ...formal('bpmn:completionCondition', multi.completionCondition),
  ];
  // gathered under the name of the data output: so no data object is needed
  const outputs =
    outputCollection === undefined
      ? []
      : [tag('bpmn:ioSpecification', {}, [tag('bpmn:dataOutput', { id: `${id}_out`, name: outputCollection })])];
  return [...outputs, tag('bpmn:multiInstanceLoopCharacteristics', attributes, children)];
}
