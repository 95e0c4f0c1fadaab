import type { FormDefinition } from '@vermilion/plugin-kit';
import { expect, test } from 'vitest';
import { checkXml } from '../../../modeler/check/checkXml.js';
import type { Words } from '../../../modeler/directory/useWords.js';
import { newDiagram } from '../newDiagram.js';
import { compareThings } from './compareThings.js';
import { describeForm } from './describeForm.js';
import { describeModel } from './describeModel.js';

const words = {
  rules: (rules: readonly { name?: string }[]) => rules.map(({ name }) => name).join('+'),
  workingTime: (iso: string) => iso,
  list: (names: readonly string[]) => names.join('+'),
} as unknown as Words;
const t = (key: string) => key.replace(/^\w+\./, '');
const factWords = { words, t, fieldLabel: (field: string) => field };
const first = newDiagram('p', null, { title: 'p', submit: 's', approval: 'a', end: 'e' });
const described = (xml: string) => describeModel(checkXml(xml).model!, factWords);
const changes = (xml: string) => compareThings(described(first), described(xml));

test('a version compared with itself has not changed', () => {
  expect(changes(first)).toEqual([]);
  expect(changes(first.replaceAll('x="240"', 'x="300"'))).toEqual([]);
});

test('what somebody decides differently is said in the words of the node', () => {
  expect(changes(first.replace('mode="any"', 'mode="joint"'))).toEqual([
    {
      id: 'approval',
      name: 'a',
      kind: 'changed',
      facts: [
        {
          label: 'tab.assignee',
          before: ['mode.any'],
          after: ['mode.joint'],
        },
      ],
    },
  ]);
});

test('a node that is called otherwise leaves its flows as they are', () => {
  expect(changes(first.replace('name="a"', 'name="b"')).map(({ id, facts }) => [id, facts])).toEqual([
    ['approval', [{ label: 'name', before: ['a'], after: ['b'] }]],
  ]);
});

test('a setting that has no words is at least said to differ', () => {
  expect(changes(first.replace('policy="initiator"', 'policy="end"'))).toEqual([
    { id: 'approval', name: 'a', kind: 'changed', facts: [{ label: 'others', before: [], after: [] }] },
  ]);
});

test('elements and flows come and go', () => {
  const without = first
    .replace(/<bpmn:userTask[\s\S]*?<\/bpmn:userTask>/, '')
    .replace(/<bpmn:sequenceFlow id="flow_end"[^>]*\/>/, '')
    .replace('targetRef="approval"', 'targetRef="end"')
    .replace(/<bpmndi:BPMN(Shape|Edge) id="(approval|flow_end)_di"[\s\S]*?<\/bpmndi:BPMN\1>/g, '')
    .replace('<bpmn:incoming>flow_end</bpmn:incoming>', '<bpmn:incoming>flow_start</bpmn:incoming>');
  expect(changes(without).map(({ id, kind }) => [id, kind])).toEqual([
    ['flow_start', 'changed'],
    ['approval', 'removed'],
    ['flow_end', 'removed'],
  ]);
  expect(compareThings(described(without), described(first)).map(({ id, kind }) => [id, kind])).toEqual([
    ['approval', 'added'],
    ['flow_start', 'changed'],
    ['flow_end', 'added'],
  ]);
});

test('a form tells its fields, their rules and their order apart', () => {
  const label = (zh: string) => ({ zh, en: zh });
  const before: FormDefinition = {
    title: label('外出'),
    entity: '',
    sections: [{ fields: ['days', 'reason'] }],
    extra: { days: { kind: 'int', label: label('天数') }, reason: { kind: 'text', length: 100, label: label('事由') } },
  };
  const after: FormDefinition = {
    ...before,
    sections: [{ fields: ['reason', 'days', 'place'] }],
    extra: { ...before.extra, place: { kind: 'text', length: 100, label: label('地点') } },
    visibleWhen: { place: 'days > 1' },
    rules: [{ id: 'most', must: 'days <= 30', field: 'days', message: label('太久') }],
  };
  const formWords = { t, text: (text: { zh: string } | undefined) => text?.zh ?? '', fieldLabel: (field: string) => field };
  const found = compareThings(describeForm(before, formWords), describeForm(after, formWords));
  expect(found.map(({ id, kind }) => [id, kind])).toEqual([
    ['form:place', 'added'],
    ['form:rule:most', 'added'],
    ['form:layout', 'changed'],
  ]);
  expect(found[0]!.facts).toContainEqual({ label: 'visibleWhen', before: [], after: ['days > 1'] });
});
