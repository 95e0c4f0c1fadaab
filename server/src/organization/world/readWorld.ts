import type { WorldCalendar, WorldPerson, WorldSnapshot } from '@vermilion/engine';
import type { Database } from '../../database/database.js';
import { administratorOf } from './administratorOf.js';

export interface WorldOptions {
  /** Roles whose members stand in when an approval finds nobody, as they are now; the first active one is chosen. */
  readonly administratorRoles: () => readonly string[];
  /** A working day lasts so long, day and night: for trying out. */
  readonly workingDayMs?: number | undefined;
}

/** 9:00–12:00 and 13:30–18:30. */
const HOURS: WorldCalendar['hours'] = [
  [540, 720],
  [810, 1110],
];
export const TIME_ZONE = 'Asia/Shanghai';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly active: number;
  readonly department_id: string | null;
  readonly manager_id: string | null;
  readonly position_id: string | null;
}

/** Reads the organization as the engine sees it: a handful of statements, everything in memory (some 100 bytes a person). */
export async function readWorld(database: Database, options: WorldOptions): Promise<WorldSnapshot> {
  // The version first: a change that comes in between makes the snapshot newer than its version, and so is read again.
  const version = await readVersion(database);
  const [people, positions, members, absences, departments, days] = await Promise.all([
    database.read<PersonRow>('SELECT id, name, active, department_id, manager_id, position_id FROM people ORDER BY id'),
    database.read<{ id: string; code: string }>('SELECT id, code FROM positions'),
    database.read<{ role: string; person_id: string }>('SELECT role, person_id FROM role_members ORDER BY role'),
    database.read<{ person_id: string; from_at: number; to_at: number; deputy_id: string }>(
      'SELECT person_id, from_at, to_at, deputy_id FROM absences ORDER BY from_at, id',
    ),
    database.read<{ id: string; name: string; parent_id: string | null; leader_id: string | null }>(
      'SELECT id, name, parent_id, leader_id FROM departments ORDER BY sort, id',
    ),
    database.read<{ day: string; kind: string }>('SELECT day, kind FROM calendar_days'),
  ]);
  const rolesOf = group(
    members,
    (row) => row.person_id,
    (row) => row.role,
  );
  const absencesOf = group(
    absences,
    (row) => row.person_id,
    (row) => ({ from: row.from_at, to: row.to_at, deputy: row.deputy_id }),
  );
  const codes = new Map(positions.map(({ id, code }) => [id, code]));
  const views = people.map((row): WorldPerson => ({
    id: row.id,
    name: row.name,
    active: row.active === 1,
    department: row.department_id,
    manager: row.manager_id,
    // A rule may name a position by its code (diagrams of plugins) or by its id (chosen in the designer).
    positions: row.position_id === null ? [] : [codes.get(row.position_id) ?? row.position_id, row.position_id],
    roles: rolesOf.get(row.id) ?? [],
    absences: absencesOf.get(row.id) ?? [],
  }));
  return {
    version,
    administrator: administratorOf(views, options.administratorRoles()),
    people: views,
    departments: departments.map((row) => ({ id: row.id, name: row.name, parent: row.parent_id, leader: row.leader_id })),
    calendar: {
      timeZone: TIME_ZONE,
      hours: HOURS,
      days: Object.fromEntries(days.map(({ day, kind }) => [day, kind === 'work' || kind === 'makeup'])),
      workingDayMs: options.workingDayMs,
    },
  };
}

export async function readVersion(database: Database): Promise<string> {
  const [row] = await database.read<{ version: number }>('SELECT version FROM organization_version WHERE id = 1');
  return String(row?.version ?? 0);
}

function group<T, V>(rows: readonly T[], keyOf: (row: T) => string, valueOf: (row: T) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}
