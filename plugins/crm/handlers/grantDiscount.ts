import { defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { contract } from '../entities/contract.js';
import { dayOf } from './dayOf.js';
import { recordOf } from './recordOf.js';

const validity = 30 * 86_400_000;

/**
 * Notes on the draft what discount is approved and until when; the contract itself is approved afterwards.
 *
 * @throws {BusinessError} `record_missing` if the request has no contract
 */
export const grantDiscount = defineHandler({
  inStep: true,
  run: async ({ records, request, now }) => {
    const discountRate = String(request.form.discountRate);
    await recordsOf(records, 'crm:contract', contract).update(recordOf(request).id, {
      discountRate,
      approvedDiscount: discountRate,
      discountValidUntil: dayOf(now + validity),
    });
  },
});
