import { checkPhone } from '@vermilion/plugin-kit/fields';
import { describe, expect, it } from 'vitest';
import { demoOrganization } from './demoOrganization.js';

const now = Date.UTC(2026, 10, 22);
const company = demoOrganization({ seed: 20261122, size: 'S', now });
const byUsername = new Map(company.people.map((person) => [person.username, person]));
const departments = new Map(company.departments.map((department) => [department.id, department]));

describe('demoOrganization', () => {
  it('is the same for the same seed and another for another', () => {
    expect(demoOrganization({ seed: 20261122, size: 'S', now })).toEqual(company);
    expect(demoOrganization({ seed: 1, size: 'S', now })).not.toEqual(company);
  });

  it('has the shape of the specification: 40 departments, 3 levels, 120 people, 3 vacant leaders', () => {
    expect(company.departments).toHaveLength(40);
    expect(company.people).toHaveLength(120);
    expect(company.departments.filter(({ leaderId }) => leaderId === null)).toHaveLength(3);
    const root = company.departments.find(({ parentId }) => parentId === null)!;
    expect(company.departments.filter(({ parentId }) => parentId === root.id)).toHaveLength(8);
    expect(company.people.filter(({ active }) => !active)).toHaveLength(6);
    expect(company.people.filter(({ absences }) => absences.length > 0)).toHaveLength(5);
    expect(company.people.filter(({ secondaryDepartmentIds }) => secondaryDepartmentIds.length > 0)).toHaveLength(6);
  });

  it('refers only to what it has, and repeats no number', () => {
    const people = new Set(company.people.map(({ id }) => id));
    const positions = new Set(company.positions.map(({ id }) => id));
    for (const person of company.people) {
      expect(person.id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      expect(departments.has(person.departmentId)).toBe(true);
      expect(positions.has(person.positionId)).toBe(true);
      if (person.managerId !== null) expect(people.has(person.managerId)).toBe(true);
      for (const { deputyId } of person.absences) expect(company.people.find(({ id }) => id === deputyId)?.active).toBe(true);
      expect(checkPhone(person.mobile)).toEqual({ ok: true, value: person.mobile });
    }
    for (const { people: members } of company.roleMembers) for (const member of members) expect(people.has(member)).toBe(true);
    for (const key of ['id', 'username', 'mobile', 'email', 'employeeNo'] as const)
      expect(new Set(company.people.map((person) => person[key])).size).toBe(120);
  });

  it('puts the cast where the stories expect it', () => {
    const sales = byUsername.get('sales')!;
    expect(departments.get(sales.departmentId)).toMatchObject({ name: '销售二部', leaderId: byUsername.get('manager')!.id });
    const center = departments.get(departments.get(sales.departmentId)!.parentId!);
    expect(center).toMatchObject({ name: '销售中心', leaderId: byUsername.get('director')!.id });
    expect(sales.managerId).toBe(byUsername.get('manager')!.id);
    const legal = company.roleMembers.find(({ role }) => role === 'crm:legal');
    expect(legal?.people).toEqual([byUsername.get('legal')!.id, byUsername.get('legal2')!.id]);
    const position = company.positions.find(({ id }) => id === byUsername.get('gm')!.positionId);
    expect(position?.code).toBe('generalManager');
  });

  it('gives one person three roles besides that of everybody', () => {
    const roles = company.roleMembers
      .filter(({ people }) => people.includes(byUsername.get('director')!.id))
      .map(({ role }) => role);
    expect(roles.filter((role) => !role.startsWith('hr:'))).toEqual([
      'base:user',
      'base:bizAdmin',
      'crm:manager',
      'crm:director',
    ]);
  });
});
