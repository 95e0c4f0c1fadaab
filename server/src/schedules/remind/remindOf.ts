import type { RecordRow, Reminder, ScheduleContext } from '@vermilion/plugin-kit';
import { dateIn } from '../../records/serials/assignNumber.js';
import { stepDue } from './stepDue.js';

/** Carries out a reminder for one record. */
export async function remindOf(reminder: Reminder, context: ScheduleContext, record: RecordRow, timeZone: string): Promise<void> {
  const day = dayOf(record[reminder.due], timeZone);
  if (day === undefined) return;
  const step = stepDue(day, context.today, reminder.daysBefore);
  if (step === undefined) return;
  const text = { zh: reminder.text.zh.replaceAll('{due}', day), en: reminder.text.en.replaceAll('{due}', day) };
  await context.tell(reminder.tell, text, `${day} ${step}`);
}

/** Of a day, or of a moment in the time zone of the calendar. */
function dayOf(value: unknown, timeZone: string): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? dateIn(timeZone, value) : undefined;
}
