import { effectScope } from 'vue';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLookWhile } from './useLookWhile.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('looks again until the work is over, also after a look that failed, and never when the page is gone', async () => {
  const read = vi
    .fn<() => Promise<string>>()
    .mockResolvedValueOnce('running')
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValueOnce('done')
    .mockResolvedValueOnce('running');
  const scope = effectScope();
  const loaded = scope.run(() => useLookWhile(read, (state) => state === 'running'))!;
  const later = async () => {
    await flushPromises();
    await vi.advanceTimersByTimeAsync(1500);
    await flushPromises();
  };
  await flushPromises();
  expect(loaded.value).toBe('running');
  await later();
  expect(read).toHaveBeenCalledTimes(2);
  await later();
  expect(loaded.value).toBe('done');
  await later();
  expect(read).toHaveBeenCalledTimes(3);

  await loaded.reload();
  scope.stop();
  await later();
  expect(read).toHaveBeenCalledTimes(4);
});
