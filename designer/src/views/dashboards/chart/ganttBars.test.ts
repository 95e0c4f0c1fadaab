import { expect, it } from 'vitest';
import { ganttBar, ganttSpan, timeOf } from './ganttBars.js';

const DAY = 86_400_000;

it('reads days and moments, and nothing from nothing', () => {
  expect([timeOf('1970-01-02'), timeOf(5), timeOf(null), timeOf('')]).toEqual([DAY, 5, null, null]);
});

it('shows from the earliest beginning to the latest end, at least a day', () => {
  expect(
    ganttSpan([
      [2 * DAY, 4 * DAY],
      [DAY, null],
      [null, 9 * DAY],
    ]),
  ).toEqual({ from: DAY, to: 4 * DAY });
  expect(ganttSpan([[DAY, null]])).toEqual({ from: DAY, to: 2 * DAY });
  expect(ganttSpan([[null, DAY]])).toBeUndefined();
});

it('places a bar in percent; one without an end is a point, one without a beginning is none', () => {
  const span = { from: 0, to: 10 };
  expect(ganttBar(2, 7, span)).toEqual({ left: 20, width: 50 });
  expect(ganttBar(2, null, span)).toEqual({ left: 20, width: 0 });
  expect(ganttBar(7, 2, span)).toEqual({ left: 70, width: 0 });
  expect(ganttBar(null, 2, span)).toBeNull();
});
