import { checkIdcard, idcardBirthDate } from '@vermilion/plugin-kit/fields';
import { whenEmpty } from './whenEmpty.js';

/** The birth date in a sound identity number. */
export const birthFromIdcard = whenEmpty((number, { today }) => {
  const checked = checkIdcard(number, { upgrade: true, on: today });
  return checked.ok ? idcardBirthDate(checked.value) : null;
});
