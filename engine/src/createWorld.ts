import { workingCalendar } from './calendar/workingCalendar.js';
import type { World, WorldDepartment, WorldPerson, WorldSnapshot } from './world.js';

const NOBODY: readonly string[] = Object.freeze([]);

/**
 * Makes a snapshot of the organisation into a world to ask: indexed once, then every question is one look-up.
 *
 * People come in the order of the snapshot, so that the same question always gives the same answer.
 *
 * @throws {RangeError} if the calendar's time zone or hours are wrong.
 */
export function createWorld(snapshot: WorldSnapshot): World {
  const people = new Map<string, WorldPerson>();
  const departments = new Map<string, WorldDepartment>();
  const byRole = new Map<string, string[]>();
  const byPosition = new Map<string, string[]>();
  const byDepartment = new Map<string, string[]>();
  for (const department of snapshot.departments) departments.set(department.id, department);
  for (const person of snapshot.people) {
    people.set(person.id, person);
    for (const role of person.roles) push(byRole, role, person.id);
    for (const position of person.positions) push(byPosition, position, person.id);
    if (person.department !== null) push(byDepartment, person.department, person.id);
  }
  const calendar = workingCalendar(snapshot.calendar);
  return {
    administrator: snapshot.administrator,
    person: (id) => people.get(id),
    department: (id) => departments.get(id),
    peopleWithRole: (role) => byRole.get(role) ?? NOBODY,
    peopleWithPosition: (position) => byPosition.get(position) ?? NOBODY,
    peopleOfDepartment: (department) => byDepartment.get(department) ?? NOBODY,
    addWorkingTime: (from, duration) => calendar.addWorkingTime(from, duration),
    workingTimeBetween: (from, to) => calendar.workingTimeBetween(from, to),
  };
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
