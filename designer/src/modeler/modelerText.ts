import { i18n } from '../i18n/i18n.js';

/** A text of the designer outside Vue: `designer.modeler.<key>`. */
export function modelerText(key: string): string {
  return i18n.global.t(`designer.modeler.${key}`);
}
