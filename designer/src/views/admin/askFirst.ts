import { ElMessageBox } from 'element-plus';
import { i18n } from '../../i18n/i18n.js';

/** Asks once before something that cannot be undone; the text names the thing, `act` what will be done. */
export async function askFirst(title: string, text: string, act: string): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, { confirmButtonText: act, cancelButtonText: i18n.global.t('app.cancel') });
    return true;
  } catch {
    return false;
  }
}
