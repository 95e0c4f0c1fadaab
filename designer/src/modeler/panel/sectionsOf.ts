import type { DiagramElement } from '../diagramElement.js';
import { eventDefinitionOf } from '../eventDefinitionOf.js';

/** The sections of the panel. */
export type SectionName =
  | 'assignee'
  | 'deadline'
  | 'fields'
  | 'buttons'
  | 'decisions'
  | 'copy'
  | 'service'
  | 'script'
  | 'form'
  | 'timer'
  | 'message'
  | 'error'
  | 'condition'
  | 'outgoing'
  | 'mappings'
  | 'loop'
  | 'identity';

const byType: Readonly<Record<string, readonly SectionName[]>> = {
  UserTask: ['assignee', 'deadline', 'fields', 'buttons', 'decisions', 'loop', 'mappings'],
  SendTask: ['copy'],
  ServiceTask: ['service', 'mappings', 'loop'],
  ScriptTask: ['script', 'mappings', 'loop'],
  ManualTask: ['mappings', 'loop'],
  Task: ['mappings', 'loop'],
  SubProcess: ['mappings', 'loop'],
  ExclusiveGateway: ['outgoing'],
  InclusiveGateway: ['outgoing'],
  ParallelGateway: ['outgoing'],
  SequenceFlow: ['condition'],
};
const byDefinition: Readonly<Record<string, SectionName>> = {
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:ErrorEventDefinition': 'error',
};

/** What can be set at an element, in the order in which it is shown. */
export function sectionsOf(element: DiagramElement): readonly SectionName[] {
  const type = element.businessObject.$type.replace('bpmn:', '');
  const definition = eventDefinitionOf(element);
  const special = definition && byDefinition[definition.$type];
  const isSubmission = type === 'StartEvent' && !definition && element.businessObject.$parent?.$type === 'bpmn:Process';
  return [
    ...(special ? [special] : []),
    ...(isSubmission ? (['form', 'fields'] as const) : []),
    ...(byType[type] ?? []),
    'identity',
  ];
}

/** The tabs at the head of the panel: most lead to one section, the last to all that is rarely changed. */
export const tabs: readonly { readonly name: string; readonly sections: readonly SectionName[] }[] = [
  { name: 'assignee', sections: ['assignee'] },
  { name: 'copy', sections: ['copy'] },
  { name: 'service', sections: ['service'] },
  { name: 'script', sections: ['script'] },
  { name: 'form', sections: ['form'] },
  { name: 'event', sections: ['timer', 'message', 'error'] },
  { name: 'condition', sections: ['condition'] },
  { name: 'outgoing', sections: ['outgoing'] },
  { name: 'deadline', sections: ['deadline'] },
  { name: 'fields', sections: ['fields'] },
  { name: 'buttons', sections: ['buttons'] },
  { name: 'advanced', sections: ['decisions', 'mappings', 'loop', 'identity'] },
];
