import { effectScope, ref } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fields } from '../../../api/fields.js';
import { records } from '../../../api/records.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { entityOf } from '../testing/entityOf.js';
import { useUniqueCheck } from './useUniqueCheck.js';

const MESSAGE = { zh: '已有', en: 'There' };
const entity = entityOf(
  { name: fieldOf('text'), mobile: fieldOf('phone'), city: fieldOf('text') },
  { uniqueKeys: [['mobile'], ['name', 'city']] },
);
const values = ref<Fields>({});
const open = () =>
  effectScope().run(() =>
    useUniqueCheck(
      entity,
      null,
      () => values.value,
      () => values.value,
    ),
  )!;
const pause = () => vi.advanceTimersByTimeAsync(300);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(records, 'unique').mockResolvedValue({ exists: true, message: MESSAGE, record: { id: 'r9', title: '甲' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a value that another record has is said at its field, with the way to that record, until it is changed', async () => {
  values.value = { mobile: '13912345678' };
  const check = open();
  check.left('mobile');
  check.left('mobile');
  await pause();
  expect(records.unique).toHaveBeenCalledExactlyOnceWith('crm:contract', { mobile: '13912345678' }, null);
  expect(check.issues.value).toEqual([{ id: 'duplicate', field: 'mobile', message: MESSAGE, to: '/records/crm:contract/r9' }]);
  values.value = { mobile: '13912345679' };
  expect(check.issues.value).toEqual([]);
});

test('fields that are unique together are asked about together, once both are filled in', async () => {
  values.value = { name: '甲' };
  const check = open();
  check.left('name');
  await pause();
  expect(records.unique).not.toHaveBeenCalled();
  values.value = { name: '甲', city: '福州' };
  check.left('city');
  await pause();
  expect(check.issues.value).toMatchObject([{ field: 'city' }]);
});

test('without an answer nothing is said', async () => {
  vi.mocked(records.unique).mockRejectedValue(new Error('offline'));
  values.value = { mobile: '13912345678' };
  const check = open();
  check.left('mobile');
  await pause();
  expect(check.issues.value).toEqual([]);
});
