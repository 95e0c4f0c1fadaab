import { expect, test } from 'vitest';
import { isExecutable } from './isExecutable.js';

test.each([
  [{ type: 'bpmn:UserTask' }, true],
  [{ type: 'bpmn:SubProcess', isExpanded: true }, true],
  [{ type: 'bpmn:SubProcess', triggeredByEvent: true }, false],
  [{ type: 'bpmn:BusinessRuleTask' }, false],
  [{ type: 'bpmn:EventBasedGateway' }, false],
  [{ type: 'bpmn:StartEvent' }, true],
  [{ type: 'bpmn:IntermediateCatchEvent' }, false],
  [{ type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' }, true],
  [{ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:SignalEventDefinition' }, false],
  [{ type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:TerminateEventDefinition' }, true],
  [{ type: 'bpmn:StartEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' }, false],
])('%o is executed: %s', (target, executable) => {
  expect(isExecutable(target)).toBe(executable);
});
