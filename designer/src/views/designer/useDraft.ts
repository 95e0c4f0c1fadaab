import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { ApiError } from '../../api/apiError.js';
import { flows, type Draft, type FlowDetail } from '../../api/flows.js';
import { useErrors } from '../../stores/errors.js';

/**
 * clean: as published · saved: a draft, kept on the server · changed: not kept yet · saving ·
 * conflict: somebody else has saved meanwhile · failed: could not be kept, will be tried again.
 */
export type DraftState = 'clean' | 'saved' | 'changed' | 'saving' | 'conflict' | 'failed';
const PAUSE_MS = 1500;
const AGAIN_MS = 8000;

/**
 * The draft of a flow: read once, then kept on the server a moment after each change, over the revision that was read.
 *
 * @param current gives the diagram as it is drawn now.
 */
export function useDraft(
  key: string,
  current: () => Promise<string>,
  api: Pick<typeof flows, 'get' | 'draft' | 'saveDraft' | 'deleteDraft'> = flows,
) {
  const flow = shallowRef<FlowDetail | null>(null);
  const state = ref<DraftState>('clean');
  const savedAt = ref<number | null>(null);
  /** What somebody else has saved; null without a conflict. */
  const theirs = shallowRef<Draft | null>(null);
  let revision = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  /** Reads the flow and answers the diagram to go on with; null: there is none yet. */
  async function load(): Promise<string | null> {
    flow.value = await api.get(key);
    if (!flow.value.draft) return flow.value.diagram;
    return adopt(await api.draft(key));
  }
  function adopt(draft: Draft): string {
    revision = draft.revision;
    savedAt.value = draft.updatedAt;
    state.value = 'saved';
    theirs.value = null;
    return draft.xml;
  }

  function changed(): void {
    if (state.value === 'conflict') return;
    state.value = 'changed';
    plan(PAUSE_MS);
  }
  function plan(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  }
  /** Keeps what is drawn now; a save that is under way is waited for first. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    await running;
    if (state.value === 'clean' || state.value === 'saved' || state.value === 'conflict') return;
    running = write().finally(() => (running = null));
    await running;
  }
  async function write(): Promise<void> {
    state.value = 'saving';
    try {
      revision = (await api.saveDraft(key, await current(), revision)).revision;
      savedAt.value = Date.now();
      // Something may have been drawn while the answer was on its way.
      if (state.value === 'saving') state.value = 'saved';
    } catch (error) {
      if (error instanceof ApiError && error.id === 'stale_version') await meet();
      else {
        state.value = 'failed';
        useErrors().report(error);
        plan(AGAIN_MS);
      }
    }
  }
  async function meet(): Promise<void> {
    state.value = 'conflict';
    theirs.value = await api.draft(key).catch(() => null);
    if (theirs.value) return;
    // Their draft has been published or thrown away: ours starts anew.
    revision = 0;
    changedAfterConflict();
  }
  function changedAfterConflict(): void {
    state.value = 'changed';
    plan(0);
  }

  onScopeDispose(() => clearTimeout(timer));
  return {
    flow,
    state: computed(() => state.value),
    savedAt,
    theirs,
    load,
    changed,
    save,
    /** Ours over theirs. */
    overwrite(): void {
      if (!theirs.value) return;
      revision = theirs.value.revision;
      theirs.value = null;
      changedAfterConflict();
    },
    /** Theirs instead of ours; answers their diagram. */
    takeTheirs: (): string | null => (theirs.value ? adopt(theirs.value) : null),
    /** Throws the draft away and answers the published diagram; null: nothing was published, and the flow is gone. */
    async discard(): Promise<string | null> {
      clearTimeout(timer);
      await running;
      await api.deleteDraft(key);
      if (flow.value?.plugin !== 'custom' || flow.value.version) return settle();
      state.value = 'clean';
      return null;
    },
    /** After publishing: reads the versions again; there is no draft any more. */
    published: settle,
    isDirty: () =>
      state.value === 'changed' || state.value === 'saving' || state.value === 'failed' || state.value === 'conflict',
  };

  async function settle(): Promise<string | null> {
    clearTimeout(timer);
    revision = 0;
    savedAt.value = null;
    state.value = 'clean';
    flow.value = await api.get(key);
    return flow.value.diagram;
  }
}
export type FlowDraft = ReturnType<typeof useDraft>;
