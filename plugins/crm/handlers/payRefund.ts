import { defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { ticket } from '../entities/ticket.js';
import { recordOf } from './recordOf.js';

/**
 * Closes a ticket whose refund is approved: what is to be paid, and that it is resolved.
 *
 * @throws {BusinessError} `record_missing` if the request has no ticket
 */
export const payRefund = defineHandler({
  inStep: true,
  run: async ({ records, request, now }) => {
    const tickets = recordsOf(records, 'crm:ticket', ticket);
    const { id } = recordOf(request);
    const before = await tickets.get(id);
    await tickets.update(id, {
      refundAmount: String(request.form.refundAmount),
      status: 'resolved',
      acceptedAt: before?.acceptedAt ?? now,
      resolvedAt: now,
    });
  },
});
