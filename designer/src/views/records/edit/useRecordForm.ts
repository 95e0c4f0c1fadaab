import { computed, ref, shallowRef } from 'vue';
import { ApiError, type Issue } from '../../../api/apiError.js';
import type { Fields } from '../../../api/fields.js';
import type { EntityMeta } from '../../../api/manifest.js';
import { records, type AlikeRecords, type RecordView } from '../../../api/records.js';
import { useCommand } from '../../../composables/useCommand.js';
import { useLoad } from '../../../composables/useLoad.js';
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

  const loaded = useLoad(async () => {
    if (id) {
      record.value = await records.get(entity.name, id);
      inApproval.value = record.value.approvalStatus === 'pending' && !record.value.can.edit;
    }
    base.value = record.value?.fields ?? initialFields(entity.fields);
    values.value = base.value;
    return true;
  });
  const dirty = computed(() => changedFields(base.value, values.value).length > 0);

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
      const given = why === '' ? ([] as const) : ([why] as const);
      const { value: before } = record;
      const changed = Object.fromEntries(
        changedFields(base.value, values.value).map((name) => [name, values.value[name] ?? null]),
      );
      const saved = before
        ? await records.update(entity.name, before.id, before.version, changed, ...given)
        : await records.create(entity.name, values.value, key, ...given);
      base.value = values.value;
      merged.value = null;
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
    issues,
    merged,
    inApproval,
    alike,
    reason,
    dirty,
    save,
    edit: (next: Fields) => (values.value = next),
    touch: (field: string) => (issues.value = issues.value.filter((issue) => issue.field !== field)),
    takeTheirs: (field: string) => (values.value = { ...values.value, [field]: base.value[field] ?? null }),
    keepMine: (field: string, mine: unknown) => (values.value = { ...values.value, [field]: mine }),
  };
}
