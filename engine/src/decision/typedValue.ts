import { date, dateAndTime, duration, time } from 'feelin';

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  date,
  time,
  'date and time': dateAndTime,
  dateTime: dateAndTime,
  'days and time duration': duration,
  dayTimeDuration: duration,
  'years and months duration': duration,
  yearMonthDuration: duration,
  number: (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)),
};

/** JSON as FEEL sees it by the type that a file declares: text becomes a date, a time or a duration; null if it is none. */
export function typedValue(value: unknown, type: string | undefined): unknown {
  const reader = type !== undefined && Object.hasOwn(readers, type) ? readers[type] : undefined;
  return reader !== undefined && typeof value === 'string' ? (reader(value) ?? null) : (value ?? null);
}
