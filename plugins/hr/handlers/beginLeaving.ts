import { defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { employee } from '../entities/employee.js';

/** Marks an employee as leaving while the handovers run. */
export const beginLeaving = defineHandler({
  inStep: true,
  run: async ({ records, request: { form } }) => {
    await recordsOf(records, 'hr:employee', employee).update(String(form.employee), { status: 'leaving' });
  },
});
