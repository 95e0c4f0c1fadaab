import { i18n } from '../i18n/i18n.js';

/** A text of the designer outside Vue: `modeler.<key>`. */
export function modelerText(key: string): string {
  return i18n.global.t(`modeler.${key}`);
}
