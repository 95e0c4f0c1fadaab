import { createWorld, type WorldPerson } from '@vermilion/engine';
import { describe, expect, test } from 'vitest';
import { whoToday, type WhoQuestion } from './whoToday.js';

const monday = Date.parse('2026-11-23T02:00Z');
const person = (id: string, more: Partial<WorldPerson> = {}): WorldPerson => ({
  id,
  name: id,
  active: true,
  department: 'sales',
  manager: null,
  positions: [],
  roles: [],
  absences: [],
  ...more,
});
const world = createWorld({
  version: '1',
  administrator: 'root',
  people: [
    person('root'),
    person('rep'),
    person('head'),
    person('lara', { roles: ['crm:legal'] }),
    person('lev', { roles: ['crm:legal'], absences: [{ from: monday - 1, to: monday + 86_400_000, deputy: 'head' }] }),
    person('gone', { roles: ['crm:legal'], active: false }),
  ],
  departments: [{ id: 'sales', name: 'Sales', parent: null, leader: 'head' }],
  calendar: { timeZone: 'UTC', hours: [[540, 1020]], days: {} },
});
const ask = (question: Partial<WhoQuestion>) =>
  whoToday(world, { node: 'a', assignment: {}, ballot: { mode: 'any' }, requester: 'rep', fields: {}, at: monday, ...question });

describe('who is that today', () => {
  test('the members of a role, without those who are gone, with the deputy of who is away', () => {
    const answer = ask({ assignment: { rules: [{ name: 'role', value: 'crm:legal' }] } });
    expect(answer.people).toEqual(['lara', 'head']);
    expect(answer.removed.map(({ person: who, why }) => [who, why])).toEqual([
      ['gone', 'inactive'],
      ['lev', 'absent'],
    ]);
  });

  test('the leader of the requester', () => {
    expect(ask({ assignment: { rules: [{ name: 'initiatorDepartmentLeader', value: '1' }] } }).people).toEqual(['head']);
  });

  test('an expression sees the form and may contain what XML escapes', () => {
    const rules = [{ name: 'expression', value: '= if amount < 10 then "lara" else "head"' }];
    expect(ask({ assignment: { rules }, fields: { amount: 5 } }).people).toEqual(['lara']);
  });

  test('nobody: the rule for that, and that it was needed', () => {
    const assignment = { whenEmpty: 'administrator', rules: [{ name: 'position', value: 'none' }] };
    expect(ask({ assignment })).toMatchObject({ people: ['root'], empty: 'administrator' });
  });

  test('a rule that is not complete says so', () => {
    expect(ask({ assignment: { rules: [{ name: 'role', value: '' }] } }).reason).toContain('role');
  });
});
