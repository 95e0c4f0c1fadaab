import { compileExpression } from '@vermilion/engine';
import { expect, test } from 'vitest';
import { ruleValueOf } from './ruleValueOf.js';

test('a rule with its argument', () => {
  expect(ruleValueOf({ rule: 'role', role: 'crm:legal' })).toEqual({ name: 'role', value: 'crm:legal' });
  expect(ruleValueOf({ rule: 'initiatorManager', level: 2 })).toEqual({ name: 'initiatorManager', value: '2' });
  expect(ruleValueOf({ rule: 'people', people: ['a', 'b'] })).toEqual({ name: 'people', value: 'a,b' });
  expect(ruleValueOf({ rule: 'expression', expression: compileExpression('= boss') })).toEqual({
    name: 'expression',
    value: 'boss',
  });
  expect(ruleValueOf({ rule: 'initiator' })).toEqual({ name: 'initiator', value: '' });
});
