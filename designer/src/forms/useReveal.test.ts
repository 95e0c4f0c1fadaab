import { effectScope, nextTick, shallowRef } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '../api/apiError.js';
import { useReveal, type Masked } from './useReveal.js';

const stored = (): Masked => ({
  fields: { name: '冯立言', mobile: '139****4172' },
  masked: ['mobile'],
  revealable: ['mobile'],
});
const reveal = vi.fn<(field: string, reason: string) => Promise<{ readonly value: unknown }>>();

function open() {
  const record = shallowRef<Masked | null>(stored());
  return { record, ...effectScope().run(() => useReveal(() => record.value, reveal))! };
}
afterEach(() => reveal.mockReset());

test('a value is in clear once its reason was given', async () => {
  reveal.mockResolvedValue({ value: '13900004172' });
  const { asking, reveal: ask, values, masked, mayReveal } = open();
  expect([mayReveal('mobile'), mayReveal('name')]).toEqual([true, false]);
  asking.value = 'mobile';
  await ask.run('回访');
  expect(reveal).toHaveBeenCalledWith('mobile', '回访');
  expect(values.value).toEqual({ name: '冯立言', mobile: '13900004172' });
  expect([masked.value, asking.value, mayReveal('mobile')]).toEqual([[], null, false]);
});

test('it stays masked when the server refuses, and the question stays open', async () => {
  reveal.mockRejectedValue(new ApiError(429, 'reveals_used_up', { zh: '', en: '' }));
  const { asking, reveal: ask, masked } = open();
  asking.value = 'mobile';
  await ask.run('回访');
  expect([masked.value, asking.value]).toEqual([['mobile'], 'mobile']);
});

test('what is read anew is masked again', async () => {
  reveal.mockResolvedValue({ value: '13900004172' });
  const { record, asking, reveal: ask, masked } = open();
  asking.value = 'mobile';
  await ask.run('回访');
  record.value = stored();
  await nextTick();
  expect(masked.value).toEqual(['mobile']);
});
