import { ElMessageBox } from 'element-plus';
import { onBeforeUnmount, onMounted } from 'vue';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave } from 'vue-router';

/** Asks once before leaving a page with changes that nobody has kept. */
export function useUnsavedGuard(isDirty: () => boolean): void {
  const { t } = useI18n();
  onBeforeRouteLeave(async () => {
    if (!isDirty()) return true;
    return ElMessageBox.confirm(t('app.unsaved.text'), t('app.unsaved.title'), {
      confirmButtonText: t('app.unsaved.leave'),
      cancelButtonText: t('app.unsaved.stay'),
    }).then(
      () => true,
      () => false,
    );
  });
  const warn = (event: BeforeUnloadEvent) => {
    if (isDirty()) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', warn));
  onBeforeUnmount(() => removeEventListener('beforeunload', warn));
}
