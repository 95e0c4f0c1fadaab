import { defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { employee } from '../entities/employee.js';
import { resignation } from '../entities/resignation.js';
import { recordOf } from './recordOf.js';

/**
 * Ends an employment on its last day: the file says so, and the application that everything has been returned and settled.
 *
 * @throws {BusinessError} `record_missing` if the request has no application
 */
export const endEmployment = defineHandler({
  inStep: true,
  run: async ({ records, request }) => {
    const { form } = request;
    const cleared = { assetsCleared: true, loansCleared: true };
    await recordsOf(records, 'hr:resignation', resignation).update(recordOf(request).id, cleared);
    await recordsOf(records, 'hr:employee', employee).update(String(form.employee), {
      status: 'left',
      leftDate: String(form.lastDay),
    });
  },
});
