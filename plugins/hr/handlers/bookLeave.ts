import { defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { attendance } from '../entities/attendance.js';
import { employee } from '../entities/employee.js';
import { workingDays } from '../calendar/workingDays.js';

/** Takes approved leave from the balance and writes it into the attendance; a day that has an entry already is changed. */
export const bookLeave = defineHandler({
  inStep: true,
  run: async ({ records, request: { form } }) => {
    const employees = recordsOf(records, 'hr:employee', employee);
    const days = recordsOf(records, 'hr:attendance', attendance);
    const id = String(form.employee);
    const row = await employees.get(id);
    if (form.type === 'annual' && row !== undefined)
      await employees.update(id, { annualTaken: (Number(row.annualTaken ?? 0) + Number(form.days)).toFixed(1) });
    for (const day of workingDays(String(form.startDate), String(form.endDate))) {
      const [known] = await days.find({ employee: id, day });
      if (known === undefined) await days.create({ employee: id, day, result: 'leave' });
      else await days.update(known.id, { result: 'leave' });
    }
  },
});
