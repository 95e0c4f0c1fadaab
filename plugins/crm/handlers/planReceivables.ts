import { recordsOf, type HandlerRecords, type Row } from '@vermilion/plugin-kit';
import type { contract } from '../entities/contract.js';
import { receivablePlan } from '../entities/receivablePlan.js';

/** Plans the whole amount of a signed contract as one receivable due at its end; finance splits it later. Does nothing if there is a plan. */
export async function planReceivables(records: HandlerRecords, signed: Row<typeof contract>): Promise<void> {
  const plans = recordsOf(records, 'crm:receivablePlan', receivablePlan);
  if ((await plans.find({ contract: signed.id })).length > 0) return;
  await plans.create({ contract: signed.id, period: 1, dueDate: signed.endDate, amount: signed.amount });
}
