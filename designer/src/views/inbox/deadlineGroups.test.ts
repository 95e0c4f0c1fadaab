import { expect, test } from 'vitest';
import { deadlineGroups } from './deadlineGroups.js';

// A Tuesday.
const now = new Date('2026-11-24T10:00:00').getTime();
const row = (due: string | null, overdue = false) => ({ due: due === null ? null : new Date(due).getTime(), overdue });

test('rows stand under the deadline they have, soonest first; empty groups are left out', () => {
  const rows = [
    row('2026-11-24T17:30:00'),
    row(null),
    row('2026-12-01T09:00:00'),
    row('2026-11-24T09:00:00'),
    row('2026-11-29T20:00:00'),
  ];
  expect(deadlineGroups(rows, now).map((group) => [group.name, group.rows])).toEqual([
    ['overdue', [rows[3]]],
    ['today', [rows[0]]],
    ['thisWeek', [rows[4]]],
    ['later', [rows[2]]],
    ['noDeadline', [rows[1]]],
  ]);
});

test('the week ends on Sunday, also when today is one', () => {
  const sunday = new Date('2026-11-29T10:00:00').getTime();
  expect(deadlineGroups([row('2026-11-30T09:00:00')], sunday).map((group) => group.name)).toEqual(['later']);
});

test('what the server calls overdue is overdue, whatever the clock of the browser says', () => {
  expect(deadlineGroups([row('2026-11-24T17:30:00', true)], now).map((group) => group.name)).toEqual(['overdue']);
});
