import { createWorld, type World, type WorldSnapshot } from '@vermilion/engine';
import type { OrganizationSeed, SeedCalendarDay } from '../definition/organization.js';

/** The demo organisation as the engine sees it, with the working hours of data.md: 09:00–12:00 and 13:30–18:30 in China. */
export function demoSnapshot(organization: OrganizationSeed, days: readonly SeedCalendarDay[]): WorldSnapshot {
  const codes = new Map(organization.positions.map(({ id, code }) => [id, code]));
  return {
    version: '1',
    administrator: organization.people.find(({ username }) => username === 'admin')?.id ?? organization.people[0]!.id,
    people: organization.people.map(({ id, name, active, departmentId, managerId, positionId, absences }) => ({
      id,
      name,
      active,
      department: departmentId,
      manager: managerId,
      positions: [codes.get(positionId)!],
      roles: organization.roleMembers.filter(({ people }) => people.includes(id)).map(({ role }) => role),
      absences: absences.map(({ from, to, deputyId }) => ({ from, to, deputy: deputyId })),
    })),
    departments: organization.departments.map(({ id, name, parentId, leaderId }) => ({
      id,
      name,
      parent: parentId,
      leader: leaderId,
    })),
    calendar: {
      timeZone: 'Asia/Shanghai',
      hours: [
        [540, 720],
        [810, 1110],
      ],
      days: Object.fromEntries(days.map(({ day, kind }) => [day, kind === 'work' || kind === 'makeup'])),
    },
  };
}

/** The world of the demo, for stories of flows. */
export function demoWorld(organization: OrganizationSeed, days: readonly SeedCalendarDay[] = []): World {
  return createWorld(demoSnapshot(organization, days));
}
