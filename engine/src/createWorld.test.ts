import { describe, expect, it } from 'vitest';
import { createWorld } from './createWorld.js';
import type { WorldPerson } from './world.js';

const person = (id: string, more: Partial<WorldPerson> = {}): WorldPerson => ({
  id,
  name: id,
  active: true,
  department: null,
  manager: null,
  positions: [],
  roles: [],
  absences: [],
  ...more,
});

describe('createWorld', () => {
  const world = createWorld({
    version: '1',
    administrator: 'root',
    people: [
      person('li', { roles: ['legal'], department: 'law' }),
      person('wu', { roles: ['legal', 'boss'], positions: ['gm'], department: 'law' }),
    ],
    departments: [{ id: 'law', name: 'Law', parent: null, leader: 'wu' }],
    calendar: { timeZone: 'UTC', hours: [[540, 1020]], days: {} },
  });

  it('finds people by id, role, position and department, in the order of the snapshot', () => {
    expect(world.person('li')?.roles).toEqual(['legal']);
    expect(world.peopleWithRole('legal')).toEqual(['li', 'wu']);
    expect(world.peopleWithPosition('gm')).toEqual(['wu']);
    expect(world.peopleOfDepartment('law')).toEqual(['li', 'wu']);
    expect(world.department('law')?.leader).toBe('wu');
    expect(world.administrator).toBe('root');
  });

  it('answers with nobody where there is nothing', () => {
    expect(world.person('x')).toBeUndefined();
    expect(world.department('x')).toBeUndefined();
    expect(world.peopleWithRole('x')).toEqual([]);
  });

  it('reckons with the calendar', () => {
    const monday = Date.parse('2026-11-23T09:00Z');
    expect(world.addWorkingTime(monday, 'PT2H')).toBe(Date.parse('2026-11-23T11:00Z'));
    expect(world.workingTimeBetween(monday, Date.parse('2026-11-24T09:00Z'))).toBe(8 * 3_600_000);
  });
});
