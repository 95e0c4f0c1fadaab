import type { HandlerContext } from '@vermilion/plugin-kit';
import { memoryRecords } from '@vermilion/plugin-kit/testing';
import { describe, expect, it } from 'vitest';
import { checkRefund } from './checkRefund.js';
import { payRefund } from './payRefund.js';

const now = Date.UTC(2026, 10, 23, 2);
const requestWith = (form: HandlerContext['request']['form']): HandlerContext['request'] => ({
  id: 'R',
  flow: 'crm:refundApproval',
  initiator: 'P',
  record: { entity: 'crm:ticket', id: 'T' },
  form,
});

function given() {
  const records = memoryRecords();
  records.put('crm:enterpriseCustomer', { id: 'E', ownerId: 'sales' });
  records.put('crm:individualCustomer', { id: 'I', ownerId: 'other' });
  records.put('crm:contract', { id: 'C1', enterprise: 'E', paidAmount: '500.00' });
  records.put('crm:contract', { id: 'C2', enterprise: 'E', paidAmount: '700.10' });
  records.put('crm:ticket', { id: 'T', status: 'processing', acceptedAt: now - 3_600_000, refundAmount: '100.00' });
  return records;
}

describe('checkRefund', () => {
  it.each([
    [{ enterprise: 'E', contract: 'C1', refundAmount: '500.00' }, true],
    [{ enterprise: 'E', contract: 'C1', refundAmount: '500.01' }, false],
    [{ enterprise: 'E', contract: null, refundAmount: '1200.10' }, true],
    [{ enterprise: 'E', contract: null, refundAmount: '1200.11' }, false],
  ])('of %j says %s', async (form, refundable) => {
    expect(await checkRefund.run({ records: given(), now, request: requestWith(form) })).toEqual({
      customerOwner: 'sales',
      refundable,
    });
  });

  it('knows individual customers, who have paid nothing yet', async () => {
    const request = requestWith({ enterprise: null, individual: 'I', refundAmount: '1.00' });
    expect(await checkRefund.run({ records: given(), now, request })).toEqual({ customerOwner: 'other', refundable: false });
  });
});

describe('payRefund', () => {
  it('resolves the ticket with the amount that was approved', async () => {
    const records = given();
    await payRefund.run({ records, now, request: requestWith({ refundAmount: '80.00' }) });
    expect(await records.get('crm:ticket', 'T')).toMatchObject({
      status: 'resolved',
      refundAmount: '80.00',
      acceptedAt: now - 3_600_000,
      resolvedAt: now,
    });
  });
});
