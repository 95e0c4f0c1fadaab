import { flushPromises } from '@vue/test-utils';
import { effectScope } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formDrafts } from '../../../api/formDrafts.js';
import type { Fields } from '../../../api/fields.js';
import { useFormDraft } from './useFormDraft.js';

const EARLIER = { fields: { name: '旧' }, version: null, updatedAt: 1, labels: {}, left: 0 };
let changes: Fields | null = {};
const scopes = new Set<ReturnType<typeof effectScope>>();

async function open() {
  const scope = effectScope();
  scopes.add(scope);
  const form = { entity: 'crm:contract', id: null, changes: () => changes, version: () => null };
  const draft = scope.run(() => useFormDraft(form))!;
  await draft.open();
  return { draft, leave: () => scope.stop() };
}
const tick = () => vi.advanceTimersByTimeAsync(10_000);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(formDrafts, 'get').mockResolvedValue(undefined);
  vi.spyOn(formDrafts, 'keep').mockResolvedValue({ updatedAt: 7 });
  vi.spyOn(formDrafts, 'forget').mockResolvedValue(undefined);
  changes = {};
});
afterEach(() => {
  changes = null;
  scopes.forEach((scope) => scope.stop());
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('what has been changed is kept once, and again when it has changed further', async () => {
  const { draft } = await open();
  await tick();
  expect(formDrafts.keep).not.toHaveBeenCalled();
  changes = { name: '新' };
  await tick();
  await tick();
  expect(formDrafts.keep).toHaveBeenCalledExactlyOnceWith('crm:contract', null, { name: '新' }, null);
  expect(draft.keptAt.value).toBe(7);
  changes = { name: '更新' };
  await tick();
  expect(formDrafts.keep).toHaveBeenCalledTimes(2);
});

test('a form that is as it was needs no draft', async () => {
  await open();
  changes = { name: '新' };
  await tick();
  changes = {};
  await tick();
  expect(formDrafts.forget).toHaveBeenCalledOnce();
});

test('what was kept earlier is not written over before somebody has chosen', async () => {
  vi.mocked(formDrafts.get).mockResolvedValue(EARLIER);
  const { draft } = await open();
  changes = { name: '新' };
  await tick();
  expect(formDrafts.keep).not.toHaveBeenCalled();
  await expect(draft.settle()).resolves.toBe(false);
  await draft.discard.run();
  await tick();
  expect(formDrafts.keep).toHaveBeenCalledOnce();
});

test('leaving keeps the last changes at once', async () => {
  const { leave } = await open();
  changes = { name: '新' };
  leave();
  await flushPromises();
  expect(formDrafts.keep).toHaveBeenCalledOnce();
});

test('what could not be kept is tried again', async () => {
  vi.mocked(formDrafts.keep).mockRejectedValueOnce(new Error('offline'));
  const { draft } = await open();
  changes = { name: '新' };
  await tick();
  expect(draft.failed.value).toBe(true);
  await tick();
  expect(draft.failed.value).toBe(false);
});
