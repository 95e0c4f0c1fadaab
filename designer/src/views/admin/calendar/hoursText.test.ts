import { expect, test } from 'vitest';
import { hoursText } from './hoursText.js';

test('working hours are written as spans of the clock', () => {
  expect(
    hoursText([
      [540, 720],
      [810, 1110],
    ]),
  ).toBe('09:00–12:00 13:30–18:30');
});
