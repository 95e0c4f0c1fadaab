import type { Text } from '@vermilion/plugin-kit';
import { useI18n } from 'vue-i18n';
import { useText } from '../../composables/useText.js';

/** Why records are alike, as one line. */
export function useReasons(): (reasons: readonly Text[]) => string {
  const { t } = useI18n();
  const text = useText();
  return (reasons) => reasons.map((reason) => text(reason)).join(t('records.listComma'));
}
