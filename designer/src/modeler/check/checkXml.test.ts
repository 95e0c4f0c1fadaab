import { describe, expect, test } from 'vitest';
import { checkXml } from './checkXml.js';

const process = (
  task: string,
) => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0">
<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s"/>${task}<bpmn:endEvent id="e"/>
<bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/><bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="e"/></bpmn:process></bpmn:definitions>`;
const approval = (more: string) => `<bpmn:userTask id="a"><bpmn:extensionElements>
<vermilion:assignment><vermilion:rule name="initiator"/></vermilion:assignment>${more}</bpmn:extensionElements></bpmn:userTask>`;

describe('check', () => {
  test('an approval without deadline is warned of', () => {
    const { model, problems } = checkXml(process(approval('')));
    expect(model?.id).toBe('p');
    expect(problems.map(({ element, rule, severity }) => [element, rule, severity])).toEqual([['a', 'noDeadline', 'warning']]);
  });

  test('with one it is not', () => {
    expect(checkXml(process(approval('<vermilion:deadline due="P1D"/>'))).problems).toEqual([]);
  });

  test('with an error there is no model to try', () => {
    const { model, problems } = checkXml(process('<bpmn:callChoreography id="a"/>'));
    expect(model).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ element: 'a', rule: 'notExecutable', severity: 'error' }));
  });
});
