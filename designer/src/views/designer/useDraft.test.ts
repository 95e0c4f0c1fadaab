import { effectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/apiError.js';
import type { Draft, FlowDetail } from '../../api/flows.js';
import { useDraft, type FlowDraft } from './useDraft.js';

const stale = () => new ApiError(409, 'stale_version', { zh: '', en: '' });
const draftOf = (xml: string, revision: number): Draft => ({ xml, revision, updatedAt: 5, updatedBy: null });
let drawn = 'mine';
const api = {
  get: vi.fn(async () => ({ draft: false, diagram: 'published' }) as FlowDetail),
  draft: vi.fn(async () => draftOf('kept', 3)),
  saveDraft: vi.fn(async (_key: string, _xml: string, revision: number) => ({ revision: revision + 1 })),
  deleteDraft: vi.fn(async () => undefined),
};
let draft: FlowDraft;
const scope = () => effectScope().run(() => useDraft('crm:contract', async () => drawn, api))!;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  drawn = 'mine';
  draft = scope();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('draft', () => {
  test('without one, the published diagram is the start and nothing is kept', async () => {
    expect(await draft.load()).toBe('published');
    expect([draft.state.value, draft.isDirty()]).toEqual(['clean', false]);
    await draft.save();
    expect(api.saveDraft).not.toHaveBeenCalled();
  });

  test('with one, it is gone on with, over its revision', async () => {
    api.get.mockResolvedValueOnce({ draft: true, diagram: 'published' } as FlowDetail);
    expect(await draft.load()).toBe('kept');
    draft.changed();
    await draft.save();
    expect(api.saveDraft).toHaveBeenCalledWith('crm:contract', 'mine', 3);
  });

  test('changes are kept a moment after the last one, each over the revision before', async () => {
    await draft.load();
    draft.changed();
    await vi.advanceTimersByTimeAsync(1000);
    draft.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(api.saveDraft).not.toHaveBeenCalled();
    expect(draft.isDirty()).toBe(true);
    await vi.advanceTimersByTimeAsync(600);
    expect(draft.state.value).toBe('saved');
    drawn = 'more';
    draft.changed();
    await vi.advanceTimersByTimeAsync(2000);
    expect(api.saveDraft.mock.calls).toEqual([
      ['crm:contract', 'mine', 0],
      ['crm:contract', 'more', 1],
    ]);
  });

  test('what is drawn while the answer is on its way is kept too', async () => {
    await draft.load();
    draft.changed();
    api.saveDraft.mockImplementationOnce(async () => {
      draft.changed();
      return { revision: 1 };
    });
    await draft.save();
    expect(draft.state.value).toBe('changed');
    await vi.advanceTimersByTimeAsync(2000);
    expect(draft.state.value).toBe('saved');
  });

  test('somebody else has saved: nothing is overwritten until one says so', async () => {
    await draft.load();
    draft.changed();
    api.saveDraft.mockRejectedValueOnce(stale());
    api.draft.mockResolvedValueOnce(draftOf('theirs', 7));
    await draft.save();
    expect(draft.state.value).toBe('conflict');
    draft.changed();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(api.saveDraft).toHaveBeenCalledTimes(1);
    draft.overwrite();
    await vi.advanceTimersByTimeAsync(10);
    expect(api.saveDraft).toHaveBeenLastCalledWith('crm:contract', 'mine', 7);
    expect(draft.state.value).toBe('saved');
  });

  test('or theirs is taken', async () => {
    await draft.load();
    draft.changed();
    api.saveDraft.mockRejectedValueOnce(stale());
    api.draft.mockResolvedValueOnce(draftOf('theirs', 7));
    await draft.save();
    expect(draft.takeTheirs()).toBe('theirs');
    expect(draft.state.value).toBe('saved');
  });

  test('a save that fails is tried again', async () => {
    await draft.load();
    draft.changed();
    api.saveDraft.mockRejectedValueOnce(new ApiError(0, 'network', { zh: '断', en: 'down' }));
    await draft.save();
    expect(draft.state.value).toBe('failed');
    await vi.advanceTimersByTimeAsync(9000);
    expect(draft.state.value).toBe('saved');
  });

  test('thrown away, it is as published', async () => {
    await draft.load();
    draft.changed();
    await draft.save();
    expect(await draft.discard()).toBe('published');
    expect([draft.state.value, api.deleteDraft.mock.calls.length]).toEqual(['clean', 1]);
  });

  test('thrown away before the first publication, the flow is gone and nothing is read again', async () => {
    api.get.mockResolvedValueOnce({ plugin: 'custom', version: null, draft: true } as FlowDetail);
    await draft.load();
    expect(await draft.discard()).toBeNull();
    expect([draft.isDirty(), api.get.mock.calls.length]).toEqual([false, 1]);
  });
});
