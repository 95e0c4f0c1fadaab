import { memoryRecords } from '@vermilion/plugin-kit/testing';
import { expect, it } from 'vitest';
import { transferCustomer } from './transferCustomer.js';

const now = Date.UTC(2026, 10, 23, 2);

it('gives the customer and what is open to the receiver; the owner before reads on for thirty days', async () => {
  const records = memoryRecords();
  records.put('crm:enterpriseCustomer', { id: 'E', ownerId: 'old' });
  records.put('crm:contact', { id: 'P', customer: 'E', ownerId: 'old' });
  records.put('crm:opportunity', { id: 'O1', enterprise: 'E', stage: 'proposal', ownerId: 'old' });
  records.put('crm:opportunity', { id: 'O2', enterprise: 'E', stage: 'won', ownerId: 'old' });
  records.put('crm:contract', { id: 'C1', enterprise: 'E', status: 'draft', ownerId: 'old' });
  records.put('crm:contract', { id: 'C2', enterprise: 'E', status: 'finished', ownerId: 'old' });
  records.put('crm:contract', { id: 'C3', enterprise: 'F', status: 'draft', ownerId: 'old' });
  records.put('crm:ticket', { id: 'T1', enterprise: 'E', status: 'new', ownerId: 'colleague' });
  records.put('crm:ticket', { id: 'T2', enterprise: 'E', status: 'waiting', ownerId: 'old' });

  const request = {
    id: 'R',
    flow: 'crm:customerTransfer',
    initiator: 'old',
    record: { entity: 'crm:enterpriseCustomer', id: 'E' },
    form: { receiver: 'new' },
  };
  expect(await transferCustomer.run({ records, now, request })).toEqual({ moved: 4 });

  const ownerOf = async (entity: string, id: string) => (await records.get(entity, id))?.ownerId;
  for (const [entity, id] of [
    ['crm:enterpriseCustomer', 'E'],
    ['crm:contact', 'P'],
    ['crm:opportunity', 'O1'],
    ['crm:contract', 'C1'],
    ['crm:ticket', 'T2'],
  ] as const) {
    expect(await ownerOf(entity, id), `${entity} ${id}`).toBe('new');
    expect(records.readers.get(`${entity} ${id} old`)).toBe(now + 30 * 86_400_000);
  }
  for (const [entity, id, owner] of [
    ['crm:opportunity', 'O2', 'old'],
    ['crm:contract', 'C2', 'old'],
    ['crm:contract', 'C3', 'old'],
    ['crm:ticket', 'T1', 'colleague'],
  ] as const)
    expect(await ownerOf(entity, id), `${entity} ${id}`).toBe(owner);
});
