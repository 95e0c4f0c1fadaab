import { fieldKinds } from '@vermilion/plugin-kit/fields';
import { onText } from './onText.js';

/** `2026/1/5`, `2026年1月5日` become `2026-01-05`. */
export const unifyDates = onText((text, { field }) => {
  const read = fieldKinds.date.fromText(text, field);
  return read.ok ? read.value : text;
});
