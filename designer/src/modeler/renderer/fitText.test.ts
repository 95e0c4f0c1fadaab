import { expect, test } from 'vitest';
import { fitText } from './fitText.js';

test('the first text that fits', () => {
  expect(fitText(['法务专员，票签', '法务专员'], 8)).toBe('法务专员，票签');
  expect(fitText(['法务专员，票签', '法务专员'], 5)).toBe('法务专员');
});
test('none fits: an ellipsis', () => {
  expect(fitText(['集团法务专员，票签', '集团法务专员'], 5)).toBe('集团法务…');
});
