import { flushPromises } from '@vue/test-utils';
import { effectScope, nextTick, ref } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../api/apiError.js';
import { records, type RecordView } from '../../../api/records.js';
import * as events from '../../../composables/useEvents.js';
import { useRecordWatch } from './useRecordWatch.js';

const ENTITY = 'crm:contract';
const get = vi.spyOn(records, 'get');
const watched = vi.spyOn(records, 'watch');
vi.spyOn(records, 'history').mockResolvedValue({ items: [{ by: { name: '顾明谦' } }], next: null } as never);
let tell: events.Listeners;
const shown = ref<number | null>(null);
const stored = (version: number) => ({ version }) as RecordView;

function open() {
  vi.spyOn(events, 'useEvents').mockImplementation((listeners) => void (tell = listeners));
  return effectScope().run(() => useRecordWatch(ENTITY, 'r1', () => shown.value))!;
}
async function changeOf(id: string): Promise<void> {
  tell.record!({ entity: ENTITY, id });
  await flushPromises();
}

beforeEach(() => {
  shown.value = 3;
  watched.mockResolvedValue(undefined);
});
afterEach(() => vi.clearAllMocks());

test('a newer version is announced with the name of whoever made it, until it is shown', async () => {
  get.mockResolvedValue(stored(4));
  const change = open();
  await changeOf('r1');
  expect(change.value).toEqual({ by: '顾明谦', deleted: false });
  shown.value = 4;
  await nextTick();
  expect(change.value).toBeNull();
});

test('one’s own change, and that of another record, are no news', async () => {
  get.mockResolvedValue(stored(3));
  const change = open();
  await changeOf('r1');
  expect(change.value).toBeNull();
  await changeOf('r2');
  expect(get).toHaveBeenCalledTimes(1);
});

test('a record that has gone says so', async () => {
  get.mockRejectedValue(new ApiError(404, 'not_found', { zh: '', en: '' }));
  const change = open();
  await changeOf('r1');
  expect(change.value).toEqual({ by: null, deleted: true });
});

test('the server is told which record is open, again after a broken line', async () => {
  get.mockResolvedValue(stored(3));
  open();
  await flushPromises();
  expect(watched).toHaveBeenCalledExactlyOnceWith(ENTITY, 'r1');
  tell.resync!(null);
  await flushPromises();
  expect(watched).toHaveBeenCalledTimes(2);
});
