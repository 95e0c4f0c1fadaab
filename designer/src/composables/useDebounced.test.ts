import { expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import { useDebounced } from './useDebounced.js';

test('runs once, a pause after the last time it was asked for', () => {
  vi.useFakeTimers();
  const run = vi.fn();
  const scope = effectScope();
  const later = scope.run(() => useDebounced(run, 500))!;
  later.soon();
  vi.advanceTimersByTime(400);
  later.soon();
  vi.advanceTimersByTime(499);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  later.soon();
  scope.stop();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
