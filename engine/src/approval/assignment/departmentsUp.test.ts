import { expect, it } from 'vitest';
import { createWorld } from '../../createWorld.js';
import { departmentsUp } from './departmentsUp.js';

it('ends where a chart goes in a circle', () => {
  const department = (id: string, parent: string) => ({ id, name: id, parent, leader: null });
  const world = createWorld({
    version: '1',
    administrator: 'root',
    people: [],
    departments: [department('a', 'b'), department('b', 'a')],
    calendar: { timeZone: 'UTC', hours: [], days: {} },
  });
  expect(departmentsUp(world, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(departmentsUp(world, 'missing')).toEqual([]);
});
