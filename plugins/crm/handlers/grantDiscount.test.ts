import { memoryRecords } from '@vermilion/plugin-kit/testing';
import { expect, it } from 'vitest';
import { grantDiscount } from './grantDiscount.js';

const request = {
  id: 'R',
  flow: 'crm:discountApproval',
  initiator: 'P',
  form: { discountRate: '72.00', grossMargin: '3.00' },
} as const;

it('notes the discount and that it holds for thirty days', async () => {
  const records = memoryRecords();
  records.put('crm:contract', { id: 'C', discountRate: '80.00', approvedDiscount: null });
  const now = Date.UTC(2026, 10, 23, 17);
  await grantDiscount.run({ records, now, request: { ...request, record: { entity: 'crm:contract', id: 'C' } } });
  // It is already the 24th in China.
  expect(await records.get('crm:contract', 'C')).toMatchObject({
    discountRate: '72.00',
    approvedDiscount: '72.00',
    discountValidUntil: '2026-12-24',
  });
  expect(await records.get('crm:contract', 'C')).not.toHaveProperty('grossMargin');
});

it('needs a contract', async () => {
  await expect(
    grantDiscount.run({ records: memoryRecords(), now: 0, request: { ...request, record: null } }),
  ).rejects.toMatchObject({
    code: 'record_missing',
  });
});
