import { compileExpression } from '@vermilion/engine';
import { describe, expect, test } from 'vitest';
import { formatCondition, parseCondition, type Condition } from './conditionRows.js';

const conditions: readonly [string, Condition][] = [
  ['amount > 50000', { join: 'and', rows: [{ field: 'amount', relation: '>', value: 50000 }] }],
  ['outcome = "approved"', { join: 'and', rows: [{ field: 'outcome', relation: '=', value: 'approved' }] }],
  [
    'type in ["service", "sale"] and standard = false',
    {
      join: 'and',
      rows: [
        { field: 'type', relation: 'in', value: ['service', 'sale'] },
        { field: 'standard', relation: '=', value: false },
      ],
    },
  ],
  [
    'note = null or contains(name, "rock and roll")',
    {
      join: 'or',
      rows: [
        { field: 'note', relation: 'empty', value: '' },
        { field: 'name', relation: 'contains', value: 'rock and roll' },
      ],
    },
  ],
  ['initiator.department != null', { join: 'and', rows: [{ field: 'initiator.department', relation: 'filled', value: '' }] }],
];

describe('conditions in lines', () => {
  test.each(conditions)('%s is read', (source, condition) => {
    expect(parseCondition(`= ${source}`)).toEqual(condition);
  });
  test.each(conditions)('%s is written', (source, condition) => {
    expect(formatCondition(condition)).toBe(source);
  });
  test.each(conditions)('%s is FEEL', (source) => {
    expect(() => compileExpression(source)).not.toThrow();
  });

  test.each(['amount > limit', 'a = 1 and b = 2 or c = 3', 'count(items) > 2', 'not(a = 1)', 'type in [1, 2]'])(
    '%s is more than lines can show',
    (source) => {
      expect(parseCondition(source)).toBeNull();
    },
  );

  test('nothing is no lines', () => {
    expect(parseCondition('=')).toEqual({ join: 'and', rows: [] });
    expect(formatCondition({ join: 'and', rows: [{ field: '', relation: '=', value: '' }] })).toBe('');
  });
});
