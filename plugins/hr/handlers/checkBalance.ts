import { defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { employee } from '../entities/employee.js';

/** Says whether an employee still has the annual leave that he asks for; other leave has no balance. */
export const checkBalance = defineHandler({
  inStep: true,
  run: async ({ records, request: { form } }) => {
    if (form.type !== 'annual') return { balanceOk: true };
    const row = await recordsOf(records, 'hr:employee', employee).get(String(form.employee));
    return { balanceOk: Number(form.days) <= Number(row?.annualLeft ?? 0) };
  },
});
