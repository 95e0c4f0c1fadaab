import type { HandlerRecords, RecordRow } from '@vermilion/plugin-kit';
import { contactsOf } from './contactsOf.js';

/** Takes a customer and his people from their owner: whoever sees the pool may claim him. */
export async function putIntoPool(records: HandlerRecords, { id, ownerId }: RecordRow): Promise<void> {
  for (const contact of await contactsOf(records, id, ownerId)) await records.transfer('crm:contact', contact.id, null);
  await records.update('crm:enterpriseCustomer', id, { inPool: true });
  await records.transfer('crm:enterpriseCustomer', id, null);
}
