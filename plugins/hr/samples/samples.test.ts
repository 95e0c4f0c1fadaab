import { base, demoOrganization } from '@vermilion/plugin-base';
import { seededRandom, validateRecord, type SampleRecord } from '@vermilion/plugin-kit';
import { checkIdcard } from '@vermilion/plugin-kit/fields';
import { describe, expect, it } from 'vitest';
import { hr } from '../index.js';

const now = Date.UTC(2026, 10, 22, 2);
const organization = demoOrganization({ seed: 20261122, size: 'S', now });
const people = new Map(organization.people.map((person) => [person.id, person]));
const records = [
  ...hr.samples!({
    random: seededRandom(20261122),
    now,
    size: 'S',
    departments: {},
    people: (role) =>
      (organization.roleMembers.find((members) => members.role === role)?.people ?? []).map((id) => ({
        id,
        name: people.get(id)!.name,
        department: people.get(id)!.departmentId,
        active: true,
      })),
  }),
];
const of = (entity: string) => records.filter((record) => record.entity === `hr:${entity}`);
const staff = of('employee');
const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
const refOf = (value: unknown) => (value as { readonly $ref: string }).$ref;
/** With the computed fields. */
const valuesOf = ({ entity, fields }: SampleRecord) => {
  const definition = hr.entities[entity.slice(3)]!;
  const input = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && '$ref' in value ? organization.people[0]!.id : value,
    ]),
  );
  return validateRecord(definition, input, { computed: true, today: '2026-11-22' }).values;
};

describe('samples of hr, size S', () => {
  it('are a file for every account, and some who have left', () => {
    expect(staff.filter(({ fields }) => fields.account !== null)).toHaveLength(organization.people.length);
    for (const { fields } of staff)
      if (fields.account !== null) expect(fields.name).toBe(people.get(fields.account as string)?.name);
    for (const entity of Object.keys(hr.entities)) expect(of(entity).length, entity).toBeGreaterThan(3);
  });

  it('number people in the order in which they were hired, with identity numbers that are right', () => {
    const numbers = staff.map(({ fields }) => fields.employeeNo as string);
    expect([...numbers].sort()).toEqual(numbers);
    const days = staff.map(({ fields }) => fields.hireDate as string);
    expect([...days].sort()).toEqual(days);
    for (const { fields } of staff) {
      expect(checkIdcard(fields.idNo as string, { on: '2026-11-22' }).ok).toBe(true);
      const born = Number((fields.idNo as string).slice(6, 10));
      expect(born).toBeGreaterThanOrEqual(1966);
      expect(born).toBeLessThanOrEqual(2004);
    }
    for (const name of ['employeeNo', 'idNo', 'mobile'])
      expect(new Set(staff.map(({ fields }) => fields[name])).size).toBe(staff.length);
  });

  it('spread the status as real ones do; whoever has left has said so', () => {
    const having = (status: string) => staff.filter(({ fields }) => fields.status === status);
    expect(share(having('active'), staff)).toBeGreaterThan(0.72);
    expect(share(having('probation'), staff)).toBeGreaterThan(0.03);
    expect(share(having('left'), staff)).toBeGreaterThan(0.07);
    expect(
      of('resignation')
        .map(({ fields }) => refOf(fields.employee))
        .sort(),
    ).toEqual(
      having('left')
        .map(({ key }) => key)
        .sort(),
    );
    expect(of('regularization')).toHaveLength(having('probation').length);
    for (const { fields } of having('left')) expect(fields.leftDate).not.toBeNull();
  });

  it('take every branch of the leave and the hiring approval three times', () => {
    const days = of('leave').map((record) => Number(valuesOf(record).days));
    expect(days.every((count) => count > 0)).toBe(true);
    expect(
      share(
        days.filter((count) => count <= 3),
        days,
      ),
    ).toBeGreaterThan(0.55);
    const drafts = of('leave').filter(({ approved }) => approved !== true);
    const draftDays = (record: SampleRecord) => Number(valuesOf(record).days);
    for (const branch of [
      (record: SampleRecord) => draftDays(record) <= 3 && record.fields.type !== 'injury',
      (record: SampleRecord) => record.fields.type === 'injury',
      (record: SampleRecord) => draftDays(record) > 3 && draftDays(record) <= 7,
      (record: SampleRecord) => draftDays(record) > 7,
    ])
      expect(drafts.filter(branch).length).toBeGreaterThanOrEqual(3);
    const vacancies = of('recruitment').map(({ fields }) => fields);
    for (const branch of [
      (fields: SampleRecord['fields']) => fields.inPlan === false,
      (fields: SampleRecord['fields']) => (fields.headcount as number) >= 5,
      (fields: SampleRecord['fields']) => Number(fields.salaryMax) >= 30_000,
    ])
      expect(vacancies.filter(branch).length).toBeGreaterThanOrEqual(3);
  });

  it('write attendance on weekdays, one entry a day and person', () => {
    const entries = of('attendance');
    for (const { fields } of entries) expect([1, 2, 3, 4, 5]).toContain(new Date(fields.day as string).getUTCDay());
    expect(new Set(entries.map(({ fields }) => `${refOf(fields.employee)} ${String(fields.day)}`)).size).toBe(entries.length);
    expect(
      share(
        entries.filter(({ fields }) => fields.result === 'late'),
        entries,
      ),
    ).toBeLessThan(0.12);
  });

  it('lie in the past, and use what the base plugin has', () => {
    for (const { at } of records) expect(at).toBeLessThanOrEqual(now);
    expect(Object.keys(base.dictionaries)).toContain('gender');
  });
});
