import { BusinessError, type HandlerContext } from '@vermilion/plugin-kit';
import { memoryRecords, type MemoryRecords } from '@vermilion/plugin-kit/testing';
import { describe, expect, it } from 'vitest';
import { archiveContract } from './archiveContract.js';

const now = Date.UTC(2026, 10, 22, 17);
const draft = {
  no: null,
  name: '年度采购',
  amount: '120000.00',
  currency: 'CNY',
  exchangeRate: null,
  enterprise: 'E',
  individual: null,
  status: 'pending',
  signedDate: null,
  endDate: '2027-11-30',
  paidAmount: '0.00',
};

function given(fields: Readonly<Record<string, unknown>> = {}) {
  const records = memoryRecords({ 'crm:contract': 'HT2026SALES20001' });
  records.put('crm:enterpriseCustomer', { id: 'E', status: 'intent', dealAmount: '0.00', dealCount: 0 });
  records.put('crm:individualCustomer', { id: 'I', status: 'intent', dealAmount: '0.00' });
  records.put('crm:contract', { ...draft, ...fields, id: 'C' });
  return records;
}
function archive(records: MemoryRecords, form: Readonly<Record<string, unknown>> = {}) {
  const request: HandlerContext['request'] = {
    id: 'R',
    flow: 'crm:contractApproval',
    initiator: 'P',
    record: { entity: 'crm:contract', id: 'C' },
    form,
  };
  return archiveContract.run({ records, now, request });
}

describe('archiveContract', () => {
  it('signs, numbers and dates the contract, and writes the form back without what the contract lacks', async () => {
    const records = given();
    const answer = await archive(records, { amount: '110000.00', legalNote: '已审', scan: [], status: 'void' });
    expect(answer).toEqual({ contractNo: 'HT2026SALES20001' });
    const contract = await records.get('crm:contract', 'C');
    // It is already the 23rd in China.
    expect(contract).toMatchObject({ amount: '110000.00', status: 'signed', signedDate: '2026-11-23', no: 'HT2026SALES20001' });
    expect(contract).not.toHaveProperty('legalNote');
  });

  it('keeps a date that was entered', async () => {
    const records = given();
    await archive(records, { signedDate: '2026-11-20' });
    expect(await records.get('crm:contract', 'C')).toMatchObject({ signedDate: '2026-11-20' });
  });

  it('sums the customer’s done deals exactly, foreign ones by their rate', async () => {
    const records = given({ amount: '0.10' });
    records.put('crm:contract', { ...draft, id: 'C2', status: 'executing', amount: '0.20' });
    records.put('crm:contract', {
      ...draft,
      id: 'C3',
      status: 'signed',
      amount: '100.00',
      currency: 'USD',
      exchangeRate: '7.123456',
    });
    records.put('crm:contract', { ...draft, id: 'C4', status: 'void', amount: '999.00' });
    await archive(records);
    expect(await records.get('crm:enterpriseCustomer', 'E')).toMatchObject({
      dealAmount: '712.65',
      dealCount: 3,
      status: 'won',
      coopStatus: 'active',
      lastDealDate: '2026-11-23',
    });
  });

  it('knows individual customers, too', async () => {
    const records = given({ enterprise: null, individual: 'I' });
    await archive(records);
    expect(await records.get('crm:individualCustomer', 'I')).toMatchObject({ dealAmount: '120000.00', status: 'won' });
    expect(await records.get('crm:enterpriseCustomer', 'E')).toMatchObject({ status: 'intent' });
  });

  it('plans one receivable over the whole amount, also when it runs again', async () => {
    const records = given();
    await archive(records);
    await archive(records);
    expect(records.rows('crm:receivablePlan')).toMatchObject([
      { contract: 'C', period: 1, dueDate: '2027-11-30', amount: '120000.00' },
    ]);
  });

  it('does not take a contract back that has gone on meanwhile', async () => {
    const records = given({ status: 'executing', signedDate: '2026-01-05' });
    await archive(records);
    expect(await records.get('crm:contract', 'C')).toMatchObject({ status: 'executing', signedDate: '2026-01-05' });
  });

  it('is a business error without a contract', async () => {
    const request: HandlerContext['request'] = { id: 'R', flow: 'f', initiator: 'P', record: null, form: {} };
    await expect(archiveContract.run({ records: given(), now, request })).rejects.toBeInstanceOf(BusinessError);
  });
});
