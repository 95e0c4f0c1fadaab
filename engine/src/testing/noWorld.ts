import type { World } from '../world.js';

/** An organisation without people, whose calendar works day and night: for models that ask it nothing. */
export const noWorld: World = {
  administrator: 'administrator',
  person: () => undefined,
  department: () => undefined,
  peopleWithRole: () => [],
  peopleWithPosition: () => [],
  peopleOfDepartment: () => [],
  addWorkingTime: () => {
    throw new Error('Expected no question about working time, but there was one');
  },
  workingTimeBetween: (from, to) => to - from,
};
