import { plainNumber } from '@vermilion/plugin-kit/fields';
import { onText } from './onText.js';

const AMOUNT = /^-?\d+(?:\.\d+)?$/;

/** `1.2万`, `￥1,234.50` become plain digits; a text that is no amount stays. */
export const plainNumbers = onText((text) => {
  const plain = plainNumber(text);
  return AMOUNT.test(plain) ? plain : text;
});
