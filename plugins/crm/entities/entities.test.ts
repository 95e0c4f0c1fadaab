import { validateRecord } from '@vermilion/plugin-kit';
import { describe, expect, it } from 'vitest';
import { crm } from '../index.js';

const id = '01DAAAAAAAAAAAAAAAAAAAAAAA';
const today = '2026-11-23';
type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with a record, by field, and what was computed. */
function check(entity: string, fields: Fields) {
  const { issues, values } = validateRecord(crm.entities[entity]!, fields, { today });
  return { wrong: issues.map(({ field }) => field), values };
}

describe('a contract', () => {
  const contract: Fields = {
    name: '年度服务',
    type: 'sale',
    enterprise: id,
    amount: '120000.00',
    currency: 'CNY',
    taxRate: '13.00',
    startDate: '2026-12-01',
    endDate: '2027-11-30',
    ourSigner: id,
    isStandard: true,
    budgetIn: true,
  };
  it.each<[Fields, readonly string[]]>([
    [{}, []],
    [{ individual: id }, ['enterprise']],
    [{ enterprise: null }, ['enterprise']],
    [{ enterprise: null, individual: id }, []],
    [{ amount: '0.00' }, ['amount']],
    [{ amount: '0.00', type: 'nda' }, []],
    [{ currency: 'USD' }, ['exchangeRate']],
    [{ currency: 'USD', exchangeRate: '7.123456' }, []],
    [{ taxRate: '12.00' }, ['taxRate']],
    [{ endDate: '2026-11-30' }, ['endDate']],
    [{ endDate: '2026-12-01' }, []],
    [{ signedDate: '2027-05-30' }, []],
    [{ signedDate: '2027-05-31' }, ['signedDate']],
    [{ discountRate: '100.01' }, ['discountRate']],
    [{ status: 'signed' }, ['status']],
    [{ approvedDiscount: '50.00' }, ['approvedDiscount']],
  ])('with %j is wrong in %j', (more, wrong) => expect(check('contract', { ...contract, ...more }).wrong).toEqual(wrong));

  it('says what is still to be paid', () =>
    expect(check('contract', contract).values).toMatchObject({ status: 'draft', paidAmount: '0.00', unpaidAmount: '120000.00' }));
});

describe('a company', () => {
  const company: Fields = {
    name: '北京云帆信息技术有限公司',
    uscc: '91350100M000100Y43',
    industry: 'it',
    size: 'small',
    province: '110108',
    source: 'referral',
  };
  it.each<[Fields, readonly string[]]>([
    [{}, []],
    [{ uscc: '91350100M000100Y4Z' }, ['uscc']],
    [{ uscc: null }, ['uscc']],
    [{ uscc: null, regNo: 'HRB 12345' }, []],
    [{ name: '云' }, ['name']],
    [{ employeeCount: 10_000_000 }, ['employeeCount']],
    [{ province: '990000' }, ['province']],
    [{ dealAmount: '1.00' }, ['dealAmount']],
  ])('with %j is wrong in %j', (more, wrong) =>
    expect(check('enterpriseCustomer', { ...company, ...more }).wrong).toEqual(wrong),
  );
});

describe('a person', () => {
  const person: Fields = {
    name: '程予安',
    idType: 'idcard',
    idNo: '110105199003071239',
    mobile: '13800138000',
    source: 'online',
    consent: false,
  };
  it('has gender and birthday from the number', () =>
    expect(check('individualCustomer', person).values).toMatchObject({ gender: 'M', birthDate: '1990-03-07' }));
  it.each<[Fields, readonly string[]]>([
    [{ idNo: '110105199003071230' }, ['idNo']],
    [{ idNo: null }, []],
    [{ mobile: '12800138000' }, ['mobile']],
    [{ mobile: null }, ['mobile']],
  ])('with %j is wrong in %j', (more, wrong) => expect(check('individualCustomer', { ...person, ...more }).wrong).toEqual(wrong));
});

describe('an opportunity', () => {
  const opportunity: Fields = { name: '扩容', enterprise: id, stage: 'discover', amount: '50000.00', expectedDate: '2026-12-31' };
  it.each([
    ['discover', '10.00'],
    ['confirm', '30.00'],
    ['proposal', '50.00'],
    ['negotiate', '80.00'],
    ['won', '100.00'],
    ['invalid', '0.00'],
  ])('in the stage %s is likely by %s %%', (stage, probability) =>
    expect(check('opportunity', { ...opportunity, stage }).values).toMatchObject({ probability }),
  );
  it('that is lost says why', () => {
    expect(check('opportunity', { ...opportunity, stage: 'lost' }).wrong).toEqual(['lostReason']);
    expect(check('opportunity', { ...opportunity, stage: 'lost', lostReason: 'price' }).wrong).toEqual([]);
  });
  it('cannot skip the need, nor come back from won', () => {
    const move = (from: string, to: string) =>
      validateRecord(
        crm.entities.opportunity!,
        { stage: to, ...(to === 'lost' ? { lostReason: 'price' } : {}) },
        { partial: true, existing: { ...opportunity, stage: from }, dictionary: (name) => crm.dictionaries[name.slice(4)] },
      ).ok;
    expect(move('discover', 'confirm')).toBe(true);
    expect(move('discover', 'proposal')).toBe(false);
    expect(move('negotiate', 'won')).toBe(true);
    expect(move('won', 'negotiate')).toBe(false);
  });
});

describe('a ticket', () => {
  const hour = 3_600_000;
  const ticket: Fields = {
    subject: '无法登录',
    type: 'consult',
    customerType: 'enterprise',
    enterprise: id,
    priority: 'high',
    description: '无法登录',
  };
  it.each<[Fields, readonly string[]]>([
    [{}, []],
    [{ type: 'refund' }, ['refundAmount']],
    [{ type: 'refund', refundAmount: '10.00' }, []],
    [{ customerType: 'individual' }, ['enterprise']],
    [{ resolvedAt: 5 * hour }, ['resolvedAt']],
    [{ acceptedAt: 6 * hour, resolvedAt: 5 * hour }, ['resolvedAt']],
    [{ acceptedAt: 2 * hour, resolvedAt: 5 * hour }, []],
  ])('with %j is wrong in %j', (more, wrong) => expect(check('ticket', { ...ticket, ...more }).wrong).toEqual(wrong));

  it('knows how long it took and whether it was accepted in time', () => {
    const { values } = validateRecord(
      crm.entities.ticket!,
      { ...ticket, slaDueAt: 4 * hour, acceptedAt: 3 * hour, resolvedAt: 7.5 * hour },
      { computed: true, today },
    );
    expect(values).toMatchObject({ isInTime: true, hoursToResolve: '4.5' });
  });
});

describe('a follow-up', () => {
  const followUp: Fields = {
    customerType: 'individual',
    individual: id,
    type: 'phone',
    content: '已介绍产品',
    happenedAt: 1_000,
  };
  it.each<[Fields, readonly string[]]>([
    [{}, []],
    [{ enterprise: id }, ['enterprise']],
    [{ content: '短' }, ['content']],
    [{ nextAt: 1_000 }, ['nextAt']],
    [{ nextAt: 1_001 }, []],
  ])('with %j is wrong in %j', (more, wrong) => expect(check('followUp', { ...followUp, ...more }).wrong).toEqual(wrong));
});
