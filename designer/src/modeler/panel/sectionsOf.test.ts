import { expect, test } from 'vitest';
import type { DiagramElement } from '../diagramElement.js';
import { sectionsOf, tabs } from './sectionsOf.js';

const element = (type: string, definition?: string, parent = 'bpmn:Process') =>
  ({
    businessObject: {
      $type: `bpmn:${type}`,
      $parent: { $type: parent },
      $instanceOf: (name: string) => name === 'bpmn:Event' && type.endsWith('Event'),
      get: (name: string) => (name === 'eventDefinitions' && definition ? [{ $type: `bpmn:${definition}` }] : undefined),
    },
  }) as unknown as DiagramElement;

test.each([
  [element('UserTask'), ['assignee', 'deadline', 'fields', 'buttons', 'decisions', 'loop', 'mappings', 'identity']],
  [element('StartEvent'), ['form', 'fields', 'identity']],
  [element('StartEvent', undefined, 'bpmn:SubProcess'), ['identity']],
  [element('StartEvent', 'MessageEventDefinition'), ['message', 'identity']],
  [element('BoundaryEvent', 'TimerEventDefinition'), ['timer', 'identity']],
  [element('SequenceFlow'), ['condition', 'identity']],
  [element('DataObjectReference'), ['identity']],
])('%#: what can be set', (of, sections) => {
  expect(sectionsOf(of)).toEqual(sections);
});

test('every section is under a tab', () => {
  const reached = new Set(tabs.flatMap(({ sections }) => sections));
  const all = ['UserTask', 'SendTask', 'ServiceTask', 'ScriptTask', 'ExclusiveGateway', 'SequenceFlow', 'StartEvent'].flatMap(
    (type) => sectionsOf(element(type)),
  );
  expect(all.filter((section) => !reached.has(section))).toEqual([]);
});
