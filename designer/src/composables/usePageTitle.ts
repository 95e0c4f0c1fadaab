import { onScopeDispose, watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';
import { usePageTitleStore } from '../stores/pageTitle.js';

/** Names the page after the thing it shows, in the tab of the browser and at the head of the phone's page. */
export function usePageTitle(title: () => string | null | undefined): void {
  const { t } = useI18n();
  const store = usePageTitleStore();
  watchEffect(() => {
    const text = title();
    if (!text) return;
    store.title = text;
    document.title = `${text} ${t('app.name')}`;
  });
  onScopeDispose(() => (store.title = null));
}
