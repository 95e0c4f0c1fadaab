import { describe, expect, it } from 'vitest';
import { completeConditions, conditionFields } from './grantConditions.js';

describe('conditions of a grant', () => {
  it('are those that are filled in', () => {
    const drafts = [
      { field: 'level', op: 'in', value: ['a'] },
      { field: 'level', op: 'eq', value: null },
      { field: 'owner', op: 'empty', value: 'left over' },
      { field: '', op: 'eq', value: 1 },
      { field: 'name', op: 'contains', value: 'x' },
    ] as const;
    expect(completeConditions(drafts)).toEqual([
      { field: 'level', op: 'in', value: ['a'] },
      { field: 'owner', op: 'empty' },
    ]);
  });

  it('are on fields of the record itself that can be compared exactly', () => {
    const label = { zh: '', en: '' };
    const fields = { name: { kind: 'text', label }, level: { kind: 'select', label }, no: { kind: 'serial', label } };
    expect(conditionFields({ titleField: 'name', fields } as never).map(({ name }) => name)).toEqual(['level']);
  });
});
