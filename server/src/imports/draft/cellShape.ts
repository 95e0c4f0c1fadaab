import type { FieldDefinition, FieldKindName } from '@vermilion/plugin-kit';
import type { ColumnPlan } from '../plan/importPlan.js';

type Shape = (text: string, column: ColumnPlan) => string;

const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}(:\d{2})?$/;

/** Text of a sheet → text of the kind, where spreadsheets have ways of their own. */
const shapes: Readonly<Partial<Record<FieldKindName, Shape>>> = {
  date: (text, { dateOrder }) => inOrder(DAY_AND_TIME.exec(text)?.[1] ?? text, dateOrder),
  datetime: (text, { dateOrder }) => {
    const [day = '', time = '00:00'] = text.trim().split(/[ T]+/);
    return `${inOrder(day, dateOrder)} ${time}`;
  },
};

export const shapeCell = (text: string, field: FieldDefinition, column: ColumnPlan): string =>
  shapes[field.kind]?.(text, column) ?? text;

/** `31/12/2026` as day, month, year → `2026-12-31`; what begins with a year is left alone. */
function inOrder(day: string, order: ColumnPlan['dateOrder']): string {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(day.normalize('NFKC').trim());
  if (!match || order === undefined || order === 'ymd') return day;
  const [, first = '', second = '', year = ''] = match;
  const [month, date] = order === 'dmy' ? [second, first] : [first, second];
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
