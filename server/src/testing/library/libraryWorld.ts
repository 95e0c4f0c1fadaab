import type { WorldSnapshot } from '@vermilion/engine';
import type { Actor } from '../../http/actor.js';

/** A ULID-shaped id that says what it is for. */
export const libraryId = (number: number): string => String(number).padStart(26, '0');

/** Root 10, branch 11 below it, desk 12 below that; 13 beside the branch. */
export const DEPARTMENTS = [
  { id: libraryId(10), code: 'HQ', name: '总馆', parent: null, leader: null },
  { id: libraryId(11), code: 'BR', name: '分馆', parent: libraryId(10), leader: null },
  { id: libraryId(12), code: 'DK', name: '服务台', parent: libraryId(11), leader: null },
  { id: libraryId(13), code: 'ST', name: '书库', parent: libraryId(10), leader: null },
] as const;

const person = (number: number, name: string, department: string, active = true): WorldSnapshot['people'][number] => ({
  id: libraryId(number),
  name,
  active,
  department,
  manager: null,
  positions: [],
  roles: [],
  absences: [],
});

export const libraryWorld: WorldSnapshot = {
  version: '1',
  administrator: libraryId(1),
  people: [
    person(1, '林知远', libraryId(10)),
    person(2, '程予安', libraryId(11)),
    person(3, '顾明谦', libraryId(12)),
    person(4, '许南枝', libraryId(13)),
    person(5, '沈若川', libraryId(11), false),
  ],
  departments: DEPARTMENTS.map(({ id, name, parent, leader }) => ({ id, name, parent, leader })),
  calendar: { timeZone: 'Asia/Shanghai', hours: [[540, 1080]], days: {} },
};

/** A person of the library with roles of its plugin, by their local names. */
export function libraryActor(number: number, ...roles: string[]): Actor {
  const found = libraryWorld.people.find(({ id }) => id === libraryId(number))!;
  return { personId: found.id, roles: roles.map((role) => `lib:${role}`), functions: [], departmentId: found.department };
}
