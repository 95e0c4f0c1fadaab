import { createWorld } from '@vermilion/plugin-kit/testing';

const person = (id: string, roles: readonly string[]) => ({
  id,
  name: id,
  active: true,
  department: null,
  manager: null,
  positions: [],
  roles,
  absences: [],
});

/** Two people and an ordinary working week. */
export const libraryWorld = createWorld({
  version: '1',
  administrator: 'librarian',
  people: [person('reader', ['__plugin__:reader']), person('librarian', ['__plugin__:librarian'])],
  departments: [],
  calendar: {
    timeZone: 'Asia/Shanghai',
    hours: [
      [540, 720],
      [810, 1110],
    ],
    days: {},
  },
});
