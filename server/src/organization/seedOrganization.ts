import type { OrganizationSeed, SeedCalendarDay } from '@vermilion/plugin-kit';
import type { Database, Transaction } from '../database/database.js';
import { newId } from '../database/newId.js';
import { changeOrganization, type OrganizationContext } from './changeOrganization.js';
import { searchText } from './searchText.js';

/** Whether nobody has been entered yet. */
export async function isEmptyOrganization(database: Database): Promise<boolean> {
  return (await database.read('SELECT id FROM people LIMIT 1')).length === 0;
}

/**
 * Fills an empty organization in one transaction. Each different password is hashed once: people who share one share its
 * hash, which is why this is for demos and tests only.
 */
export async function seedOrganization(context: OrganizationContext, seed: OrganizationSeed): Promise<void> {
  const hashes = new Map<string, string>();
  for (const password of new Set(seed.people.map((person) => person.password)))
    hashes.set(password, await context.hashPassword(password));
  const now = context.clock.now();
  await changeOrganization(context, null, async (tx) => {
    await tx.insert(
      'departments',
      seed.departments.map(({ id, code, name, parentId, leaderId, sort }) => ({
        id,
        code,
        name,
        parent_id: parentId,
        leader_id: leaderId,
        sort,
      })),
    );
    await tx.insert(
      'positions',
      seed.positions.map(({ id, code, name, level }) => ({ id, code, name, level })),
    );
    await insertPeople(tx, seed, hashes, now);
    await tx.insert(
      'role_members',
      seed.roleMembers.flatMap(({ role, people }) => people.map((person) => ({ role, person_id: person }))),
    );
    await tx.insert('settings', [{ name: 'demo', value: JSON.stringify(demoAccounts(seed)) }]);
    const detail = { people: seed.people.length, departments: seed.departments.length };
    return { result: undefined, note: { action: 'organization.seeded', subject: 'organization', subjectId: null, detail } };
  });
}

async function insertPeople(
  tx: Transaction,
  seed: OrganizationSeed,
  hashes: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  await tx.insert(
    'people',
    seed.people.map((person) => ({
      id: person.id,
      employee_no: person.employeeNo,
      name: person.name,
      search: searchText(person),
      username: person.username,
      mobile: person.mobile,
      email: person.email,
      department_id: person.departmentId,
      position_id: person.positionId,
      manager_id: person.managerId,
      active: person.active,
      password_hash: hashes.get(person.password) ?? null,
      created_at: now,
    })),
  );
  await tx.insert(
    'person_departments',
    seed.people.flatMap(({ id, secondaryDepartmentIds }) =>
      secondaryDepartmentIds.map((department) => ({ person_id: id, department_id: department })),
    ),
  );
  await tx.insert(
    'absences',
    seed.people.flatMap(({ id, absences }) =>
      absences.map(({ from, to, deputyId }) => ({
        id: newId(now),
        person_id: id,
        from_at: from,
        to_at: to,
        deputy_id: deputyId,
      })),
    ),
  );
}

function demoAccounts(seed: OrganizationSeed) {
  const byUsername = new Map(seed.people.map((person) => [person.username, person]));
  return seed.accounts.flatMap(({ username, role }) => {
    const person = byUsername.get(username);
    return person ? [{ username, password: person.password, name: person.name, role }] : [];
  });
}

/** Adds calendar days that are not there yet. */
export async function seedCalendar(context: OrganizationContext, days: readonly SeedCalendarDay[]): Promise<void> {
  const known = new Set((await context.database.read<{ day: string }>('SELECT day FROM calendar_days')).map((row) => row.day));
  const fresh = days.filter((day) => !known.has(day.day));
  if (fresh.length === 0) return;
  await changeOrganization(context, null, async (tx) => {
    await tx.insert(
      'calendar_days',
      fresh.map(({ day, kind, name, source }) => ({ day, kind, name, source })),
    );
    return {
      result: undefined,
      note: { action: 'calendar.seeded', subject: 'calendar', subjectId: null, detail: { days: fresh.length } },
    };
  });
}
