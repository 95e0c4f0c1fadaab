import type { RecordAction, Text } from '@vermilion/plugin-kit';
import { useI18n } from 'vue-i18n';
import { useText } from '../../../composables/useText.js';

/** What rights are called where changes and differences are listed. */
export function useRightWords() {
  const { t, te } = useI18n();
  const text = useText();
  return {
    /** A function that has no words yet shows its name. */
    functionOf: (name: string) => (te(`roles.function.${name}`) ? t(`roles.function.${name}`) : name),
    actionOf: (entity: Text | string, action: RecordAction) => text(entity) + t('roles.comma') + t(`roles.action.${action}`),
    partOf: (entity: Text | string, part: Text | string) => text(entity) + t('roles.comma') + text(part),
    onOff: (on: boolean) => t(on ? 'roles.change.on' : 'roles.change.off'),
    conditions: (count: number) => t('roles.conditionCount', { count }),
  };
}
