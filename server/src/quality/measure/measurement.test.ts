import { expect, it } from 'vitest';
import { addMeasurements, NOTHING_MEASURED, scoreOf, totalScore, type Measurement } from './measurement.js';

const tally = (checked: number, wrong: number, fields: Record<string, number> = {}) => ({ checked, wrong, fields });

it('adds by dimension and by field', () => {
  const one: Measurement = { ...NOTHING_MEASURED, records: 2, validity: tally(10, 2, { a: 1, b: 1 }) };
  const sum = addMeasurements(one, { ...one, validity: tally(5, 1, { a: 1 }) });
  expect(sum).toMatchObject({ records: 4, validity: { checked: 15, wrong: 3, fields: { a: 2, b: 1 } } });
});

it('scores nothing where nothing was looked at', () => {
  expect(scoreOf(tally(0, 0))).toBeNull();
  expect(totalScore(NOTHING_MEASURED)).toBeNull();
});

it('weighs only what was measured', () =>
  expect(totalScore({ ...NOTHING_MEASURED, completeness: tally(10, 5), consistency: tally(10, 0) })).toBe(66.6));

it('calls nothing perfect that has a fault', () => {
  expect(scoreOf(tally(1_000_000, 1))).toBe(99.9);
  expect(totalScore({ ...NOTHING_MEASURED, validity: tally(1_000_000, 1), timeliness: tally(1, 0) })).toBe(99.9);
});
