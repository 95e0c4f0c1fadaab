import { defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { employee } from '../entities/employee.js';
import { regularization } from '../entities/regularization.js';
import { recordOf } from './recordOf.js';

/**
 * Ends the probation of an employee on the suggested day, and keeps the score with the application.
 *
 * @throws {BusinessError} `record_missing` if the request has no application
 */
export const regularize = defineHandler({
  inStep: true,
  run: async ({ records, request }) => {
    const { form } = request;
    await recordsOf(records, 'hr:regularization', regularization).update(recordOf(request).id, { score: String(form.score) });
    await recordsOf(records, 'hr:employee', employee).update(String(form.employee), {
      status: 'active',
      regularDate: String(form.suggestedDate),
    });
  },
});
