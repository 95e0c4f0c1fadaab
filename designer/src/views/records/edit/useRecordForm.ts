import { computed, ref, shallowRef } from 'vue';
import { ApiError, type Issue } from '../../../api/apiError.js';
import type { Fields } from '../../../api/fields.js';
import type { EntityMeta } from '../../../api/manifest.js';
import { records, type AlikeRecords, type RecordView } from '../../../api/records.js';
import { useCommand } from '../../../composables/useCommand.js';
import { useLoad } from '../../../composables/useLoad.js';
import { useFormDraft } from './useFormDraft.js';
import { useUniqueCheck } from './useUniqueCheck.js';
import { initialFields } from '../../start/initialFields.js';
import { changedFields, mergeRecord, type MergedRecord } from './mergeRecord.js';

/** The record as somebody else has saved it meanwhile, sent along with the refusal. */
function currentIn(error: ApiError): RecordView | null {
  return (error.body as { error?: { current?: RecordView } } | null)?.error?.current ?? null;
}

/** A record being made (`id` null) or changed: only what has been changed is sent, and never over what others have saved meanwhile. */
export function useRecordForm(entity: EntityMeta, id: string | null) {
  const record = shallowRef<RecordView | null>(null);
  const values = ref<Fields>({});
  const base = ref<Fields>({});
  const issues = ref<readonly Issue[]>([]);
  const merged = shallowRef<MergedRecord | null>(null);
  const inApproval = ref(false);
  const alike = shallowRef<AlikeRecords | null>(null);
  const reason = ref('');
  const draftLabels = ref<Readonly<Record<string, string>>>({});

  const closed = computed(() => (id ? inApproval.value || record.value?.can.edit === false : !entity.access.create));
  const changes = computed(() =>
    Object.fromEntries(changedFields(base.value, values.value).map((name) => [name, values.value[name] ?? null])),
  );
  const dirty = computed(() => Object.keys(changes.value).length > 0);
  const draft = useFormDraft({
    entity: entity.name,
    id,
    changes: () => (closed.value ? null : changes.value),
    version: () => record.value?.version ?? null,
  });

  const unique = useUniqueCheck(
    entity,
    id,
    () => values.value,
    () => changes.value,
  );

  const loaded = useLoad(async () => {
    if (id) {
      record.value = await records.get(entity.name, id);
      inApproval.value = record.value.approvalStatus === 'pending' && !record.value.can.edit;
    }
    base.value = record.value?.fields ?? initialFields(entity.fields);
    values.value = base.value;
    if (!closed.value) await draft.open();
    return true;
  });

  /** Goes on from the draft; what others have saved since it was begun is brought together with it. */
  const resume = useCommand(async () => {
    const { value: begun } = draft.offer;
    const { value: now } = record;
    if (!begun) return;
    const since = now && begun.version !== now.version ? await records.compare(entity.name, now.id, begun.version ?? 1) : null;
    draftLabels.value = begun.labels;
    if (since) {
      const before = { ...base.value, ...Object.fromEntries(since.changes.map((change) => [change.field, change.before])) };
      merged.value = mergeRecord(before, { ...before, ...begun.fields }, base.value);
    }
    values.value = merged.value?.values ?? { ...values.value, ...begun.fields };
    draft.taken();
  });

  /** Goes on from what the others have saved; what both have changed is to be chosen. */
  function rebase(current: RecordView): void {
    const merge = mergeRecord(base.value, values.value, current.fields);
    record.value = current;
    base.value = current.fields;
    values.value = merge.values;
    merged.value = merge;
  }

  const save = useCommand(
    async (key): Promise<string> => {
      issues.value = [];
      const why = reason.value.trim();
      const endsDraft = await draft.settle();
      const along = { endsDraft, ...(why === '' ? {} : { duplicateReason: why }) };
      const { value: before } = record;
      const saved = before
        ? await records.update(entity.name, before.id, before.version, changes.value, along)
        : await records.create(entity.name, values.value, key, along);
      base.value = values.value;
      merged.value = null;
      draft.ended();
      return saved.id;
    },
    (error) => {
      if (!(error instanceof ApiError)) return false;
      const current = error.id === 'stale_version' ? currentIn(error) : null;
      if (current) rebase(current);
      if (error.id === 'duplicate_needs_reason') {
        alike.value = (error.body as { error: AlikeRecords }).error;
        return true;
      }
      if (error.id === 'record_in_approval') inApproval.value = true;
      if (error.status === 422) issues.value = error.issues;
      return current !== null || inApproval.value || issues.value.some((issue) => issue.field);
    },
  );

  return {
    loaded,
    record,
    values,
    /** What the server has refused, then what it says while the form is filled in. */
    issues: computed(() => [...issues.value, ...unique.issues.value]),
    left: unique.left,
    merged,
    inApproval,
    closed,
    alike,
    reason,
    dirty,
    save,
    draft,
    resume,
    labels: computed(() => ({ ...record.value?.labels, ...draftLabels.value })),
    edit: (next: Fields) => (values.value = next),
    touch: (field: string) => (issues.value = issues.value.filter((issue) => issue.field !== field)),
    takeTheirs: (field: string) => (values.value = { ...values.value, [field]: base.value[field] ?? null }),
    keepMine: (field: string, mine: unknown) => (values.value = { ...values.value, [field]: mine }),
  };
}
