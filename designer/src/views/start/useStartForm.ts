import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { ApiError, type Issue } from '../../api/apiError.js';
import { drafts } from '../../api/drafts.js';
import { flows, type FlowDetail, type Picks, type RouteStop } from '../../api/flows.js';
import type { Fields } from '../../api/fields.js';
import { records } from '../../api/records.js';
import { requests } from '../../api/requests.js';
import { useCommand } from '../../composables/useCommand.js';
import { useDebounced } from '../../composables/useDebounced.js';
import { useLoad } from '../../composables/useLoad.js';
import { useErrors } from '../../stores/errors.js';
import { useManifest } from '../../stores/manifest.js';
import { initialFields } from './initialFields.js';

export interface StartSource {
  /** Another request to copy. */
  readonly from: string | null;
  /** A record that the request is about. */
  readonly record: string | null;
}
interface Begun {
  readonly fields: Fields;
  readonly picks: Picks;
  readonly recordId: string | null;
  readonly savedAt: number | null;
}
const SAVE_AFTER_MS = 1000;
const PREVIEW_AFTER_MS = 500;
/** What has gone already is no worse gone. */
const absent = (error: unknown): null => {
  if (error instanceof ApiError && error.status === 404) return null;
  throw error;
};

/** A start form: its fields, the draft that saves itself, and the way the request would take as it is filled in now. */
export function useStartForm(key: () => string | null, source: () => StartSource) {
  const manifest = useManifest();
  const values = ref<Fields>({});
  const picks = ref<Picks>({});
  const recordId = ref<string | null>(null);
  const savedAt = ref<number | null>(null);
  const saving = ref(false);
  const dirty = ref(false);
  const issues = ref<readonly Issue[]>([]);
  const route = shallowRef<readonly RouteStop[] | null>(null);
  const routeProblem = shallowRef<ApiError | null>(null);

  const wish = () => JSON.stringify([key(), source()]);
  /** What the fields have been filled in for: the flow may be read again beneath them. */
  let begunFor = '';
  const loaded = useLoad(async (): Promise<FlowDetail | null> => {
    const wanted = key();
    if (!wanted) return null;
    await manifest.load();
    const wished = wish();
    const flow = await flows.get(wanted);
    if (begunFor === wished) return flow;
    const begun = await begin(flow);
    begunFor = wished;
    values.value = begun.fields;
    picks.value = begun.picks;
    recordId.value = begun.recordId;
    savedAt.value = begun.savedAt;
    dirty.value = false;
    issues.value = [];
    preview.now();
    return flow;
  }, wish);
  watch(
    () => manifest.value,
    () => begunFor !== '' && void loaded.reload(),
  );
  const fields = computed(() => (loaded.value?.form ? manifest.fieldsOf(loaded.value.form) : {}));

  async function begin(flow: FlowDetail): Promise<Begun> {
    const meta = flow.form ? manifest.fieldsOf(flow.form) : {};
    const { from, record } = source();
    if (from) return { fields: initialFields(meta, (await requests.get(from)).fields), picks: {}, recordId: null, savedAt: null };
    if (record && flow.entity)
      return {
        fields: initialFields(meta, (await records.get(flow.entity, record)).fields),
        picks: {},
        recordId: record,
        savedAt: null,
      };
    const draft = await drafts.get(flow.key);
    if (draft)
      return { fields: draft.fields, picks: draft.picks ?? {}, recordId: draft.recordId ?? null, savedAt: draft.updatedAt };
    return { fields: initialFields(meta), picks: {}, recordId: null, savedAt: null };
  }

  const preview = useDebounced(async () => {
    const flow = key();
    if (!flow) return;
    try {
      const answer = await flows.preview(flow, values.value, picks.value);
      if (flow !== key()) return;
      route.value = answer.route;
      routeProblem.value = null;
    } catch (error) {
      if (error instanceof ApiError && error.status === 422) routeProblem.value = error;
      else useErrors().report(error);
    }
  }, PREVIEW_AFTER_MS);

  const save = useDebounced(async () => {
    const flow = key();
    if (!flow || !dirty.value) return;
    saving.value = true;
    dirty.value = false;
    try {
      await drafts.save(flow, values.value, picks.value, recordId.value);
      savedAt.value = Date.now();
    } catch (error) {
      dirty.value = true;
      useErrors().report(error);
    } finally {
      saving.value = false;
    }
  }, SAVE_AFTER_MS);

  function edit(next: Fields): void {
    values.value = next;
    touched();
  }
  function pick(node: string, people: readonly string[]): void {
    picks.value = { ...picks.value, [node]: people };
    touched();
  }
  function touched(): void {
    dirty.value = true;
    save.soon();
    preview.soon();
  }

  const submit = useCommand(
    async (idempotencyKey) => {
      const flow = key();
      if (!flow) return null;
      save.cancel();
      issues.value = [];
      const answer = await requests.submit(
        { flow, fields: values.value, picks: picks.value, ...(recordId.value ? { recordId: recordId.value } : {}) },
        idempotencyKey,
      );
      dirty.value = false;
      // The request exists; a draft that could not be removed is only in the way.
      await drafts.remove(flow).catch(() => undefined);
      return answer.id;
    },
    (error) => {
      if (!(error instanceof ApiError) || error.status !== 422) return false;
      issues.value = error.issues;
      return error.issues.some((issue) => issue.field);
    },
  );
  const discard = useCommand(async () => {
    const flow = key();
    if (!flow) return;
    save.cancel();
    await drafts.remove(flow).catch(absent);
    values.value = initialFields(fields.value);
    picks.value = {};
    savedAt.value = null;
    dirty.value = false;
    preview.now();
  });

  watch(key, () => (route.value = null));
  onScopeDispose(() => save.now());
  return {
    loaded,
    fields,
    values,
    picks,
    savedAt,
    saving,
    dirty,
    issues,
    route,
    routeProblem,
    edit,
    pick,
    save,
    submit,
    discard,
  };
}
