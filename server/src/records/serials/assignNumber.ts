import type { Transaction } from '../../database/database.js';
import { nextSequence } from './nextSequence.js';
import { parseSerialPattern, type SerialParts } from './serialPattern.js';

/** For whom and when a number is given. */
export interface NumberInput {
  readonly pattern: string;
  readonly at: number;
  readonly timeZone: string;
  /** Department whose code is part of the number. */
  readonly departmentId: string | null;
}

/** Gives the next number of a pattern, inside the transaction that stores it. */
export async function assignNumber(tx: Transaction, input: NumberInput): Promise<string> {
  const [number] = await assignNumbers(tx, input, 1);
  return number!;
}

/** Gives the next numbers of a pattern at once. */
export async function assignNumbers(
  tx: Transaction,
  { pattern, at, timeZone, departmentId }: NumberInput,
  count: number,
): Promise<string[]> {
  const serial = parseSerialPattern(pattern);
  const parts = {
    date: dateIn(timeZone, at),
    departmentCode: serial.needsDepartment && departmentId !== null ? await codeOf(tx, departmentId) : '',
  };
  const first = await nextSequence(tx, counterName(pattern, parts), count);
  return Array.from({ length: count }, (_, index) => serial.format(parts, first + index));
}

/** The pattern is part of the name: two patterns that look alike on one day are still two counters. */
export const counterName = (pattern: string, parts: SerialParts): string =>
  `${pattern}|${parseSerialPattern(pattern).counter(parts)}`;

/** `YYYY-MM-DD` of a moment in a zone. */
export function dateIn(timeZone: string, at: number): string {
  let writer = writers.get(timeZone);
  if (!writer) writers.set(timeZone, (writer = createDateWriter(timeZone)));
  return writer(at);
}

const writers = new Map<string, (at: number) => string>();

/** A formatter takes as long to make as fifty dates to write; and thousands of records that are written together ask for one moment. */
function createDateWriter(timeZone: string): (at: number) => string {
  const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone });
  let latest = { at: 0, date: formatter.format(0) };
  return (at) => {
    if (latest.at !== at) latest = { at, date: formatter.format(at) };
    return latest.date;
  };
}

async function codeOf(tx: Transaction, departmentId: string): Promise<string> {
  const [row] = await tx.query<{ code: string }>('SELECT code FROM departments WHERE id = ?', [departmentId]);
  return row?.code ?? '';
}
