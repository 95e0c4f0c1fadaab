import { flushPromises } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useLoad } from './useLoad.js';

const inScope = <T>(make: () => T): T => effectScope().run(make)!;

test('reads at once and again when the key changes; an overtaken answer is dropped', async () => {
  const id = ref('a');
  const answers = new Map<string, (value: string) => void>();
  const loaded = inScope(() =>
    useLoad(
      () => new Promise<string>((resolve) => answers.set(id.value, resolve)),
      () => id.value,
    ),
  );
  id.value = 'b';
  await nextTick();
  answers.get('b')!('of b');
  answers.get('a')!('of a');
  await flushPromises();
  expect(loaded).toMatchObject({ value: 'of b', ready: true, loading: false, error: null });
});

test('a failure is kept for the page to show, and trying again clears it', async () => {
  let fail = true;
  const loaded = inScope(() => useLoad(() => (fail ? Promise.reject(new Error('away')) : Promise.resolve('back'))));
  await flushPromises();
  expect(loaded.error).toEqual(new Error('away'));
  fail = false;
  await loaded.reload();
  expect(loaded).toMatchObject({ value: 'back', error: null });
});

test('says that it is slow after 300 ms only', async () => {
  vi.useFakeTimers();
  const loaded = inScope(() => useLoad(() => new Promise(() => undefined)));
  vi.advanceTimersByTime(299);
  expect(loaded.slow).toBe(false);
  vi.advanceTimersByTime(2);
  expect(loaded.slow).toBe(true);
  vi.useRealTimers();
});
