import { defineHandler, type HandlerRecords } from '@vermilion/plugin-kit';
import { takeFromPool } from '../pool/takeFromPool.js';
import { recordOf } from './recordOf.js';

const readOn = 30 * 86_400_000;

/** What goes with a customer: entity, its field that names him, and which of his records are still open. */
const followers: readonly (readonly [entity: string, by: string, isOpen: (status: unknown) => boolean])[] = [
  ['crm:contact', 'customer', () => true],
  ['crm:opportunity', 'enterprise', (stage) => stage !== 'won' && stage !== 'lost' && stage !== 'invalid'],
  ['crm:contract', 'enterprise', (status) => status === 'draft' || status === 'pending'],
  ['crm:ticket', 'enterprise', (status) => status !== 'closed' && status !== 'rejected'],
];

async function transferFollowers(
  records: HandlerRecords,
  customer: string,
  [from, to]: readonly [from: unknown, to: string],
  until: number,
): Promise<number> {
  let moved = 0;
  for (const [entity, by, isOpen] of followers)
    for (const row of await records.find(entity, { [by]: customer })) {
      // What a colleague has taken over stays with him.
      if (row.ownerId !== from || !isOpen(row.stage ?? row.status)) continue;
      await records.transfer(entity, row.id, to, until);
      moved++;
    }
  return moved;
}

/**
 * Gives a customer and what is open about him to the receiver, in the transaction of the step; whoever had him reads on for thirty days.
 *
 * @throws {BusinessError} `record_missing` if the request has no customer
 */
export const transferCustomer = defineHandler({
  inStep: true,
  run: async ({ records, request, now }) => {
    const { entity, id } = recordOf(request);
    const receiver = String(request.form.receiver);
    const before = await records.get(entity, id);
    await records.transfer(entity, id, receiver, now + readOn);
    if (before?.inPool === true) await takeFromPool(records, id, receiver, now);
    return { moved: await transferFollowers(records, id, [before?.ownerId, receiver], now + readOn) };
  },
});
