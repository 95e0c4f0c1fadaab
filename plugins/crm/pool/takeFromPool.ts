import type { HandlerRecords } from '@vermilion/plugin-kit';
import { contactsOf } from './contactsOf.js';

/** Gives a customer of the pool and his people to somebody, and begins the days anew after which he would go back. */
export async function takeFromPool(records: HandlerRecords, id: string, person: string, now: number): Promise<void> {
  for (const contact of await contactsOf(records, id, null)) await records.transfer('crm:contact', contact.id, person);
  await records.update('crm:enterpriseCustomer', id, { inPool: false, claimedAt: now });
  await records.transfer('crm:enterpriseCustomer', id, person);
}
