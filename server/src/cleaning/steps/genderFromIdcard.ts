import { checkIdcard, idcardGender } from '@vermilion/plugin-kit/fields';
import { whenEmpty } from './whenEmpty.js';

/** `M` or `F` of a sound identity number, if the field's dictionary has it. */
export const genderFromIdcard = whenEmpty((number, { field, codes, today }) => {
  const checked = checkIdcard(number, { upgrade: true, on: today });
  if (!checked.ok) return null;
  const gender = idcardGender(checked.value);
  return field.kind !== 'select' || codes.has(gender) ? gender : null;
});
