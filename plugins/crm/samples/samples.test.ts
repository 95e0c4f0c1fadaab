import { base, demoOrganization } from '@vermilion/plugin-base';
import { addMoney, multiplyMoney, seededRandom, type SampleRecord } from '@vermilion/plugin-kit';
import { checkIdcard, checkUscc } from '@vermilion/plugin-kit/fields';
import { describe, expect, it } from 'vitest';
import { crm } from '../index.js';

const now = Date.UTC(2026, 10, 22, 2);
const organization = demoOrganization({ seed: 20261122, size: 'S', now });
const people = new Map(organization.people.map((person) => [person.id, person]));
const all = [
  ...crm.samples!({
    random: seededRandom(20261122),
    now,
    size: 'S',
    departments: {},
    people: (role) =>
      [...(organization.roleMembers.find((members) => members.role === role)?.people ?? [])].reverse().map((id) => ({
        id,
        name: people.get(id)!.name,
        department: people.get(id)!.departmentId,
        active: true,
      })),
  }),
];
/** Those that lie still; the others go through their flows at the first start. */
const records = all.filter(({ request }) => request === undefined);
const of = (entity: string) => records.filter((record) => record.entity === `crm:${entity}`);
const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
const refOf = (value: unknown) => (typeof value !== 'object' ? undefined : (value as { $ref?: string } | null)?.$ref);
const enterprises = of('enterpriseCustomer');

describe('samples of crm, size S', () => {
  it('are 200 customers and what belongs to them', () => {
    expect(enterprises.length + of('individualCustomer').length).toBe(200);
    expect(of('followUp').length).toBeGreaterThan(500);
    for (const entity of Object.keys(crm.entities)) expect(of(entity).length, entity).toBeGreaterThan(5);
  });

  it('have credit codes and identity numbers that are right, and no number twice', () => {
    for (const { fields } of enterprises) expect(checkUscc(fields.uscc as string)).toEqual({ ok: true, value: fields.uscc });
    for (const { fields } of of('individualCustomer')) expect(checkIdcard(fields.idNo as string).ok).toBe(true);
    for (const list of [
      enterprises.map(({ fields }) => fields.uscc),
      of('individualCustomer').map(({ fields }) => fields.idNo),
      [...of('contact'), ...of('individualCustomer'), ...of('lead')].map(({ fields }) => fields.mobile),
    ])
      expect(new Set(list).size).toBe(list.length);
  });

  it('spread the status of customers as real ones do', () => {
    const having = (status: string) =>
      share(
        enterprises.filter(({ fields }) => fields.status === status),
        enterprises,
      );
    expect(having('potential')).toBeGreaterThan(0.33);
    expect(having('intent')).toBeGreaterThan(0.2);
    expect(having('won')).toBeGreaterThan(0.08);
    expect(having('lost')).toBeGreaterThan(0.01);
  });

  it('add up: a won customer has signed contracts, and his total is their sum', () => {
    const dealOf = ({ fields }: SampleRecord) =>
      fields.currency === 'CNY'
        ? (fields.amount as string)
        : multiplyMoney(fields.amount as string, fields.exchangeRate as string);
    for (const customer of enterprises) {
      const deals = of('contract').filter(
        ({ approved, fields }) => approved === true && refOf(fields.enterprise) === customer.key,
      );
      expect(deals.length > 0).toBe(customer.fields.status === 'won');
      expect(customer.fields).toMatchObject({ dealAmount: addMoney(deals.map(dealOf)), dealCount: deals.length });
    }
  });

  it('take every branch of the tiered flow with at least three drafts, owned by whom the demo signs in as', () => {
    const drafts = of('contract').filter(({ fields }) => fields.status === 'draft');
    const sales = organization.people.find(({ username }) => username === 'sales')!.id;
    expect(drafts.every(({ owner }) => owner === sales)).toBe(true);
    const amount = ({ fields }: SampleRecord) => Number(fields.amount);
    for (const branch of [
      (draft: SampleRecord) => draft.fields.isStandard === true && amount(draft) < 50_000 && draft.fields.budgetIn === true,
      (draft: SampleRecord) => draft.fields.isStandard === false,
      (draft: SampleRecord) => amount(draft) >= 200_000 && amount(draft) < 500_000,
      (draft: SampleRecord) => amount(draft) >= 500_000,
      (draft: SampleRecord) => draft.fields.budgetIn === false,
      (draft: SampleRecord) => draft.fields.currency !== 'CNY',
    ])
      expect(drafts.filter(branch).length).toBeGreaterThanOrEqual(3);
  });

  it('lie in the past, and follow-ups in working hours; the last one is the customer’s', () => {
    for (const { at } of records) expect(at).toBeLessThanOrEqual(now);
    for (const { fields } of of('followUp')) {
      const local = new Date((fields.happenedAt as number) + 8 * 3_600_000);
      expect([1, 2, 3, 4, 5]).toContain(local.getUTCDay());
      expect(local.getUTCHours()).toBeGreaterThanOrEqual(9);
      expect(local.getUTCHours()).toBeLessThan(18);
    }
    for (const { key, fields } of enterprises) {
      const moments = of('followUp')
        .filter((record) => refOf(record.fields.enterprise) === key)
        .map((record) => record.fields.happenedAt as number);
      expect(fields.lastFollowAt).toBe(moments.length === 0 ? null : Math.max(...moments));
    }
  });

  it('leave a few customers to the pool, who have no owner, and neither have their people', () => {
    const pool = enterprises.filter(({ fields }) => fields.inPool === true);
    expect(share(pool, enterprises)).toBeGreaterThan(0.01);
    expect(share(pool, enterprises)).toBeLessThan(0.1);
    for (const { key, ownerless, fields } of pool) {
      expect(ownerless).toBe(true);
      expect(fields.lastFollowAt).toBeLessThan(now - 30 * 86_400_000);
      for (const contact of of('contact').filter((record) => refOf(record.fields.customer) === key))
        expect(contact.ownerless).toBe(true);
    }
  });

  it('are no older than what they refer to', () => {
    const atOf = new Map(all.map(({ key, at }) => [key, at!]));
    const early: string[] = [];
    for (const { key, at, fields } of all)
      for (const value of Object.values(fields)) {
        const parent = refOf(value);
        if (parent !== undefined) if (at! < atOf.get(parent)!) early.push(`${key} of ${parent}`);
      }
    expect(early).toEqual([]);
  });

  it('pay contracts and receivables alike, and say how late what is open is', () => {
    const plans = of('receivablePlan');
    for (const { key, fields } of of('contract')) {
      const plan = plans.find((record) => refOf(record.fields.contract) === key);
      if (fields.signedDate === null) expect(fields).toMatchObject(plan === undefined ? {} : { never: true });
      else expect(plan?.fields).toMatchObject({ amount: fields.amount, received: fields.paidAmount, dueDate: fields.endDate });
    }
    expect(plans.some(({ fields }) => (fields.overdueDays as number) > 0)).toBe(true);
    for (const { fields } of plans) if (fields.received === fields.amount) expect(fields.overdueDays).toBe(0);
  });

  it('take every branch of the discount and the refund approval three times', () => {
    const rates = of('contract').map(({ fields }) => Number(fields.discountRate));
    for (const [least, most] of [
      [80, 85],
      [70, 80],
      [0, 70],
    ] as const)
      expect(rates.filter((rate) => rate >= least && rate < most).length).toBeGreaterThanOrEqual(3);
    const paid = new Map(of('contract').map(({ key, fields }) => [key, Number(fields.paidAmount)]));
    const refunds = of('ticket').filter(({ fields }) => refOf(fields.contract) !== undefined);
    const amount = ({ fields }: SampleRecord) => Number(fields.refundAmount);
    const covered = (ticket: SampleRecord) => amount(ticket) <= paid.get(refOf(ticket.fields.contract)!)!;
    for (const branch of [
      (ticket: SampleRecord) => covered(ticket) && amount(ticket) < 1_000,
      (ticket: SampleRecord) => covered(ticket) && amount(ticket) >= 1_000 && amount(ticket) < 50_000,
      (ticket: SampleRecord) => covered(ticket) && amount(ticket) >= 50_000,
      (ticket: SampleRecord) => !covered(ticket),
    ])
      expect(refunds.filter(branch).length).toBeGreaterThanOrEqual(3);
  });

  it('carry tags on four of ten, nearly equal names, and texts that have broken exports before', () => {
    expect(
      share(
        enterprises.filter(({ fields }) => fields.tags !== null),
        enterprises,
      ),
    ).toBeGreaterThan(0.28);
    expect(enterprises.filter(({ fields }) => /（集团）|有限责任公司/.test(fields.name as string)).length).toBeGreaterThanOrEqual(
      3,
    );
    expect(enterprises.some(({ fields }) => String(fields.remark).startsWith('='))).toBe(true);
  });

  it('use names of the base plugin that exist', () =>
    expect(Object.keys(base.dictionaries)).toEqual(expect.arrayContaining(['industry', 'currency'])));
});
