import { expect, test } from 'vitest';
import { isoOf, parseDuration } from './isoDuration.js';

test.each(['P2D', 'PT4H', 'PT30M', 'P0.5D'])('%s is read and written alike', (iso) => {
  expect(isoOf(parseDuration(iso)!)).toBe(iso);
});

test.each(['P1DT2H', 'P1W', 'P1M', 'soon', ''])('%s is not put into one unit', (iso) => {
  expect(parseDuration(iso)).toBeNull();
});
