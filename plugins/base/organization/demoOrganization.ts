import {
  demoId,
  personName,
  seededRandom,
  type OrganizationOptions,
  type OrganizationSeed,
  type SeedPerson,
} from '@vermilion/plugin-kit';
import { pick } from '@vermilion/plugin-kit/fields';
import { absencesOf } from './absencesOf.js';
import { cast } from './cast.js';
import { listDepartments, type DraftDepartment } from './listDepartments.js';

import { positions } from './positions.js';
import { roleMembersOf } from './roleMembersOf.js';
import { createUsernames } from './username.js';

/** People by size; S is that of the specification. */
const headcount = { S: 120, M: 1_200, L: 12_000 } as const;

interface Draft {
  readonly username: string;
  readonly name: string;
  readonly department: DraftDepartment;
  readonly position: string;
  readonly leads: boolean;
  readonly known: boolean;
}

function leaderPosition({ level, code }: DraftDepartment): string {
  return level < 3 ? 'departmentHead' : code.startsWith('SALES') ? 'salesManager' : 'teamLeader';
}

/** The cast, a leader for every department that has none and is not vacant, then members until the company is full. */
function draftPeople(departments: readonly DraftDepartment[], count: number, random: () => number): readonly Draft[] {
  const usernameOf = createUsernames(cast.map(({ username }) => username));
  const byCode = new Map(departments.map((department) => [department.code, department]));
  const drafts: Draft[] = cast.map((member) => ({
    ...member,
    department: byCode.get(member.department)!,
    leads: member.leads === true,
    known: true,
  }));
  const add = (department: DraftDepartment, position: string, leads: boolean): void => {
    const name = personName(random);
    drafts.push({ username: usernameOf(name), name, department, position, leads, known: false });
  };
  const led = new Set(drafts.filter(({ leads }) => leads).map(({ department }) => department.code));
  for (const department of departments)
    if (department.plan.vacant !== true && !led.has(department.code)) add(department, leaderPosition(department), true);
  const teams = departments.filter(({ level }) => level === 3);
  // Every team gets its first member in turn, the rest by chance.
  for (let i = 0; drafts.length < count; i++) {
    const team = i < teams.length ? teams[i]! : pick(random, teams);
    add(team, team.plan.position, false);
  }
  return drafts;
}

/** A number that belongs to nobody: `1xx0000xxxx`, different for every index. */
function mobileOf(index: number): string {
  const prefix = 130 + (Math.floor(index / 10_000) % 70);
  return `${prefix}0000${String(index % 10_000).padStart(4, '0')}`;
}

/**
 * A company of 40 departments on 3 levels and, in size S, 120 people: 3 vacant leaders, 5 % disabled, 4 % away with a
 * deputy, 6 people with a second department. Names are made up; the cast has stable usernames and the password `vermilion`.
 */
export function demoOrganization({ seed, size, now }: OrganizationOptions): OrganizationSeed {
  const random = seededRandom(seed);
  const departments = listDepartments();
  const drafts = draftPeople(departments, headcount[size], random);
  const idOf = ({ username }: Draft) => demoId(`person:${username}`);
  const leaders = new Map(drafts.filter(({ leads }) => leads).map((draft) => [draft.department.id, idOf(draft)]));
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  const managerOf = (draft: Draft): string | null => {
    let department: string | null | undefined = draft.leads ? draft.department.parentId : draft.department.id;
    while (typeof department === 'string' && !leaders.has(department)) department = parents.get(department);
    return typeof department === 'string' ? leaders.get(department)! : null;
  };
  const teams = departments.filter(({ level }) => level === 3);
  const others = drafts.filter(({ known, leads }) => !known && !leads);
  const every = (count: number, offset: number) =>
    new Set(
      Array.from({ length: count }, (_, i) => idOf(others[(offset + i * Math.floor(others.length / count)) % others.length]!)),
    );
  const disabled = every(Math.round(drafts.length * 0.05), 1);
  const double = every(6, 2);
  const positionIds = new Map(positions.map(({ code, id }) => [code, id]));
  const people: SeedPerson[] = drafts.map((draft, index) => ({
    id: idOf(draft),
    employeeNo: `E${String(index + 1).padStart(6, '0')}`,
    name: draft.name,
    username: draft.username,
    password: 'vermilion',
    mobile: mobileOf(index),
    email: `${draft.username}@example.com`,
    departmentId: draft.department.id,
    secondaryDepartmentIds: double.has(idOf(draft))
      ? [
          pick(
            random,
            teams.filter(({ id }) => id !== draft.department.id),
          ).id,
        ]
      : [],
    positionId: positionIds.get(draft.position)!,
    managerId: managerOf(draft),
    active: !disabled.has(idOf(draft)),
    absences: [],
  }));
  return {
    departments: departments.map(({ id, code, name, parentId, sort }) => ({
      id,
      code,
      name,
      parentId,
      leaderId: leaders.get(id) ?? null,
      sort,
    })),
    positions,
    people: absencesOf(people, cast.length, now),
    roleMembers: roleMembersOf(
      drafts.map((draft) => ({
        id: idOf(draft),
        username: draft.username,
        position: draft.position,
        department: draft.department.code,
        leads: draft.leads,
      })),
    ),
    accounts: cast.map(({ username, role }) => ({ username, role })),
  };
}
