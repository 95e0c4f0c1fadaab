import { describe, expect, it } from 'vitest';
import { hr } from '../index.js';

const fileOf = (role: string) => hr.roles[role]!.grants.find(({ entity }) => entity === 'hr:employee');

describe('roles of hr', () => {
  it('show files as widely as the specification says', () =>
    expect(Object.fromEntries(Object.keys(hr.roles).map((role) => [role, fileOf(role)?.actions.view ?? 'none']))).toEqual({
      self: 'own',
      departmentLeader: 'departmentTree',
      specialist: 'all',
      payroll: 'all',
      manager: 'all',
      assetKeeper: 'none',
      accountKeeper: 'none',
    }));

  it('show pay to payroll and the head of personnel only', () => {
    for (const role of Object.keys(hr.roles)) {
      const grant = fileOf(role);
      if (grant === undefined) continue;
      expect(grant.fields?.baseSalary, role).toBe(role === 'payroll' || role === 'manager' ? 'write' : 'hidden');
    }
  });

  it('hide identity numbers from department leaders', () =>
    expect(fileOf('departmentLeader')?.fields).toMatchObject({ idNo: 'hidden' }));

  it('let employees change how they are reached, and nothing that the personnel office decides', () => {
    const fields = fileOf('self')!.fields!;
    for (const name of ['mobile', 'emergencyName', 'emergencyPhone']) expect(fields[name]).toBe('write');
    for (const name of [
      'employeeNo',
      'name',
      'department',
      'hireDate',
      'status',
      'contractEnd',
      'performance',
      'education',
      'workYears',
    ])
      expect(fields[name]).toBe('read');
    for (const { actions } of hr.roles.self!.grants) for (const scope of Object.values(actions)) expect(scope).toBe('own');
  });

  it('keep comments of reviews from everybody whom they do not concern', () => {
    const reviewOf = (role: string) => hr.roles[role]!.grants.find(({ entity }) => entity === 'hr:review');
    expect(reviewOf('specialist')?.fields?.comment).toBeUndefined();
    expect(reviewOf('payroll')).toBeUndefined();
  });
});
