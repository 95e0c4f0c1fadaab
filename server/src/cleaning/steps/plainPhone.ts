import { checkPhone } from '@vermilion/plugin-kit/fields';
import { onText } from './onText.js';

/** `+86 138-0013-8000` becomes `13800138000`; what is no mobile number stays. */
export const plainPhone = onText((text) => {
  const checked = checkPhone(text);
  return checked.ok ? checked.value : text;
});
