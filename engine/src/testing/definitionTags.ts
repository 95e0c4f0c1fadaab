import type { EventDefinition, SingleEventDefinition } from '../model/eventDefinition.js';
import type { Flat, FlatNode } from '../model/flatModel.js';
import { formal, tag, type Attributes } from './tag.js';

type FlatDefinition = Flat<SingleEventDefinition>;

/** The definitions of an event as BPMN. */
export function definitionTags(definition: Flat<EventDefinition>): readonly string[] {
  return partsOf(definition).map((part) => definitionTag(part));
}

/** Messages, signals, errors and escalations that nodes refer to, and what their multi-instance activities throw. */
export function rootElements(nodes: readonly FlatNode[]): readonly string[] {
  const thrown = nodes.flatMap(({ id, multiInstance }) =>
    multiInstance?.behavior === 'Complex' ? [] : (multiInstance?.behaviorEvents ?? []).map((event) => ({ id, ...event })),
  );
  const all = nodes.flatMap(({ eventDefinition, multiInstance }) => [
    ...(eventDefinition === undefined ? [] : partsOf(eventDefinition)),
    ...(multiInstance?.behaviorEvents ?? []).flatMap((event) => partsOf(event.eventDefinition)),
  ]);
  const roots = new Set<string>();
  for (const one of all) {
    if (one.type === 'messageEventDefinition')
      roots.add(tag('bpmn:message', { id: `message_${one.message}`, name: one.message }));
    if (one.type === 'signalEventDefinition') roots.add(tag('bpmn:signal', { id: `signal_${one.signal}`, name: one.signal }));
    if (one.type === 'errorEventDefinition' && one.errorCode !== undefined)
      roots.add(tag('bpmn:error', { id: `error_${one.errorCode}`, errorCode: one.errorCode }));
    if (one.type === 'escalationEventDefinition' && one.escalationCode !== undefined)
      roots.add(tag('bpmn:escalation', { id: `escalation_${one.escalationCode}`, escalationCode: one.escalationCode }));
  }
  return [
    ...roots,
    ...thrown.flatMap(({ id, eventDefinition }) => partsOf(eventDefinition).map((part) => definitionTag(part, `behavior_${id}`))),
  ];
}

/** What a receive or send task says of its message. */
export function messageAttributes(definition: Flat<EventDefinition> | undefined): Attributes {
  if (definition?.type !== 'messageEventDefinition') return {};
  const key = definition.correlationKey === undefined ? undefined : `= ${definition.correlationKey}`;
  return { messageRef: `message_${definition.message}`, 'vermilion:correlationKey': key };
}

function partsOf(definition: Flat<EventDefinition>): readonly FlatDefinition[] {
  return definition.type === 'multipleEventDefinition' ? definition.of : [definition];
}

function definitionTag(definition: FlatDefinition, id?: string): string {
  const name = `bpmn:${definition.type}`;
  switch (definition.type) {
    case 'timerEventDefinition': {
      const { timeDate, timeDuration, timeCycle, working } = definition;
      const values = [
        ...formal('bpmn:timeDate', timeDate),
        ...formal('bpmn:timeDuration', timeDuration),
        ...formal('bpmn:timeCycle', timeCycle),
      ];
      return tag(name, { id, 'vermilion:working': working || undefined }, values);
    }
    case 'messageEventDefinition':
      return tag(name, { id, ...messageAttributes(definition) });
    case 'signalEventDefinition':
      return tag(name, { id, signalRef: `signal_${definition.signal}` });
    case 'conditionalEventDefinition':
      return tag(name, { id }, formal('bpmn:condition', definition.condition));
    case 'errorEventDefinition':
      return tag(name, { id, errorRef: definition.errorCode && `error_${definition.errorCode}` });
    case 'escalationEventDefinition':
      return tag(name, { id, escalationRef: definition.escalationCode && `escalation_${definition.escalationCode}` });
    case 'compensateEventDefinition':
      return tag(name, { id, activityRef: definition.activityRef, waitForCompletion: definition.waitForCompletion });
    case 'linkEventDefinition':
      return tag(name, { id, name: definition.link });
    case 'cancelEventDefinition':
    case 'terminateEventDefinition':
      return tag(name, { id });
  }
}
