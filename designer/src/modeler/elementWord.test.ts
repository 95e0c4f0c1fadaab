import { expect, test } from 'vitest';
import { elementWord } from './elementWord.js';

test.each([
  ['bpmn:ExclusiveGateway', undefined, '条件分支'],
  ['bpmn:IntermediateCatchEvent', 'bpmn:TimerEventDefinition', '定时中间捕获事件'],
  ['bpmn:SequenceFlow', undefined, '普通连线'],
  ['bpmn:SubProcess', undefined, '子流程'],
  ['bpmn:Process', undefined, ''],
])('%s with %s is called %s', (type, definition, word) => {
  expect(elementWord(type, definition, 'zh-CN')).toBe(word);
});

test('in English as bpmn-js calls it', () => {
  expect(elementWord('bpmn:UserTask', undefined, 'en')).toBe('User task');
});
