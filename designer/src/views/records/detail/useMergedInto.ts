import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { ApiError } from '../../../api/apiError.js';
import { duplicates } from '../../../api/duplicates.js';
import { useToasts } from '../../../stores/toasts.js';

/** Leads the address of a record that was merged into another to that one. */
export function useMergedInto(entity: string, id: string, error: () => unknown): void {
  const { t } = useI18n();
  const router = useRouter();
  watch(error, async (problem) => {
    if (!(problem instanceof ApiError) || problem.status !== 404) return;
    // Not merged, or not to be seen: then the page says that there is no such record.
    const now = await duplicates.mergedInto(entity, id).catch(() => null);
    if (!now) return;
    useToasts().show(t('duplicates.movedTo'));
    await router.replace(`/records/${entity}/${now.id}`);
  });
}
