import { createWorld, type Assignment, type WorldPerson } from '@vermilion/engine';
import { describe, expect, it } from 'vitest';
import { successorsOf } from './successorsOf.js';

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
const worldOf = (...people: WorldPerson[]) =>
  createWorld({
    version: '1',
    administrator: 'admin',
    people,
    departments: [{ id: 'sales', name: '', parent: null, leader: 'boss' }],
    calendar: { timeZone: 'Asia/Shanghai', hours: [[540, 1080]], days: {} },
  });
const assignment = (whenEmpty: Assignment['whenEmpty']): Assignment => ({
  rules: [],
  whenInitiator: 'self',
  whenDuplicate: 'none',
  whenEmpty,
});
const absences = [{ from: 10, to: 20, deputy: 'deputy' }];
const others = [person('deputy'), person('boss'), person('named'), person('admin', { department: null })];

describe('the tasks of somebody who has left', () => {
  it('go to his deputy, then to his superior, then to whom the assignment names, then to the administrator', () => {
    const world = worldOf(person('gone', { active: false, absences }), ...others);
    expect(successorsOf(world, 'gone', assignment({ people: ['named'] }), 15)).toEqual(['deputy', 'boss', 'named', 'admin']);
  });
  it('go to no deputy of another time', () => {
    const world = worldOf(person('gone', { active: false, absences }), ...others);
    expect(successorsOf(world, 'gone', undefined, 20)).toEqual(['boss', 'admin']);
  });
  it('go to nobody who has left as well', () => {
    const world = worldOf(person('gone', { active: false }), person('boss', { active: false }), person('admin'));
    expect(successorsOf(world, 'gone', assignment('pass'), 15)).toEqual(['admin']);
  });
});
