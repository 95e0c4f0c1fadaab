import { memoryRecords } from '@vermilion/plugin-kit/testing';
import { expect, it } from 'vitest';
import { claim } from './claim.js';
import { release } from './release.js';

const now = Date.UTC(2026, 10, 23, 2);
const CUSTOMER = 'crm:enterpriseCustomer';

it('a customer goes to the pool with his people, and from there to whoever claims him', async () => {
  const records = memoryRecords();
  const customer = records.put(CUSTOMER, { id: 'E', ownerId: 'old', inPool: false });
  records.put('crm:contact', { id: 'P', customer: 'E', ownerId: 'old' });
  records.put('crm:contact', { id: 'Q', customer: 'E', ownerId: 'colleague' });
  records.put('crm:opportunity', { id: 'O', enterprise: 'E', ownerId: 'old' });
  const owners = () => ['crm:contact', 'crm:opportunity'].flatMap((entity) => records.rows(entity).map(({ ownerId }) => ownerId));

  await release.run({ records, now, person: 'old' }, customer);
  expect(await records.get(CUSTOMER, 'E')).toMatchObject({ ownerId: null, inPool: true });
  expect(owners()).toEqual([null, 'colleague', 'old']);

  await claim.run({ records, now, person: 'new' }, (await records.get(CUSTOMER, 'E'))!);
  expect(await records.get(CUSTOMER, 'E')).toMatchObject({ ownerId: 'new', inPool: false, claimedAt: now });
  expect(owners()).toEqual(['new', 'colleague', 'old']);
});
