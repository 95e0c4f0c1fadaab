import type { HandlerRecords, RecordRow } from '@vermilion/plugin-kit';

/** The people of a customer who belong to somebody (null: to nobody); they go to the pool and come back with him. */
export const contactsOf = async (records: HandlerRecords, customer: string, owner: unknown): Promise<readonly RecordRow[]> =>
  (await records.find('crm:contact', { customer })).filter(({ ownerId }) => (ownerId ?? null) === (owner ?? null));
