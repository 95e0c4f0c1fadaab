import { validateRecord } from '@vermilion/plugin-kit';
import { compiledExpression } from '@vermilion/plugin-kit/fields';
import { describe, expect, it } from 'vitest';
import { employee } from './employee.js';
import { leave } from './leave.js';
import { leaveDays } from './leaveDays.js';
import { resignation } from './resignation.js';

const id = '01DAAAAAAAAAAAAAAAAAAAAAAA';
const fieldsOf = (issues: readonly { readonly field: string }[]) => issues.map(({ field }) => field);

describe('leave', () => {
  const ask = (startDate: string, endDate: string, more: Readonly<Record<string, unknown>> = {}) =>
    validateRecord(leave, { employee: id, type: 'annual', startDate, endDate, reason: '休息', handover: id, ...more });

  it.each([
    ['2026-11-23', '2026-11-23', {}, '1.0'],
    ['2026-11-23', '2026-11-23', { startHalf: 'pm' }, '0.5'],
    ['2026-11-20', '2026-11-23', {}, '2.0'],
    ['2026-11-20', '2026-11-24', { startHalf: 'pm', endHalf: 'am' }, '2.0'],
    ['2026-11-16', '2026-11-29', {}, '10.0'],
    ['2026-12-28', '2027-01-08', {}, '10.0'],
  ])('from %s to %s (%j) takes %s working days', (from, to, more, days) => {
    const { issues, values } = ask(from, to, more);
    expect(issues).toEqual([]);
    expect(values.days).toBe(days);
  });

  it.each([
    ['2026-09-30', '2026-10-10', '4.0'],
    ['2026-05-01', '2026-05-06', '1.0'],
  ])('leaves out public holidays, and counts weekends that make up for them, from %s to %s', (from, to, days) => {
    expect(ask(from, to).values.days).toBe(days);
  });

  it('takes no half off a day that is not worked', () =>
    expect(ask('2026-10-07', '2026-10-11', { startHalf: 'pm', endHalf: 'am' }).values.days).toBe('3.0'));

  it('computes its days without the interpreter, so while somebody types', () =>
    expect(compiledExpression(leaveDays).slow).toBe(false));

  it('counts maternity leave in calendar days', () => {
    const proof = [{ id, name: 'proof.pdf', bytes: 9, type: 'application/pdf' }];
    expect(ask('2026-11-01', '2027-02-06', { type: 'maternity', proof }).values.days).toBe('98.0');
  });

  it.each([
    [['2026-11-24', '2026-11-23'], {}, ['endDate']],
    [['2026-11-21', '2026-11-22'], {}, ['endDate']],
    [['2026-11-23', '2026-11-25'], { handover: null }, ['handover']],
    [['2026-11-23', '2026-11-24'], { handover: null }, []],
    [['2026-11-23', '2026-11-24'], { type: 'sick' }, ['proof']],
    [['2026-11-23', '2026-11-23'], { type: 'sick' }, []],
    [['2026-11-23', '2026-11-23'], { type: 'marriage' }, ['proof']],
  ])('%j with %j is wrong in %j', ([from, to], more, wrong) => expect(fieldsOf(ask(from!, to!, more).issues)).toEqual(wrong));
});

describe('the file of an employee', () => {
  const hire = (more: Readonly<Record<string, unknown>> = {}) =>
    validateRecord(
      employee,
      {
        employeeNo: 'E000001',
        name: '程予安',
        idNo: '110105199003071239',
        mobile: '13000000001',
        department: id,
        hireDate: '2026-01-05',
        status: 'active',
        contractKind: 'fixed',
        workYears: '12.0',
        ...more,
      },
      { today: '2026-11-23' },
    );

  it('knows gender, birthday, age band and leave', () => {
    const { issues, values } = hire();
    expect(issues).toEqual([]);
    expect(values).toMatchObject({
      gender: 'M',
      birthDate: '1990-03-07',
      ageBand: 'thirties',
      annualDays: '10.0',
      annualLeft: '10.0',
    });
    expect(hire({ workYears: '0.5' }).values).toMatchObject({ annualDays: '0.0' });
    expect(hire({ workYears: '20.0' }).values).toMatchObject({ annualDays: '15.0' });
  });

  it.each([
    [{ hireDate: '2005-01-04' }, ['hireDate']],
    [{ probationEnd: '2026-07-05' }, []],
    [{ probationEnd: '2026-07-06' }, ['probationEnd']],
    [{ probationEnd: '2026-01-04' }, ['probationEnd']],
    [{ contractEnd: '2026-01-04' }, ['contractEnd']],
    [{ employeeNo: 'e1' }, ['employeeNo']],
  ])('with %j is wrong in %j', (more, wrong) => expect(fieldsOf(hire(more).issues)).toEqual(wrong));
});

describe('a resignation', () => {
  const leaveOn = (lastDay: string, isAgreed = false) =>
    validateRecord(resignation, {
      employee: id,
      reason: 'personal',
      explanation: '个人发展',
      applyDate: '2026-11-23',
      lastDay,
      isAgreed,
      handover: id,
    });
  it('needs notice, or an agreement', () => {
    expect(fieldsOf(leaveOn('2026-11-25').issues)).toEqual(['lastDay']);
    expect(leaveOn('2026-11-26').issues).toEqual([]);
    expect(leaveOn('2026-11-23', true).issues).toEqual([]);
    expect(fieldsOf(leaveOn('2026-11-22', true).issues)).toEqual(['lastDay']);
  });
});
