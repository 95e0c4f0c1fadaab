import { isDate } from './isDate.js';
import { normalizeCode } from './normalizeCode.js';
import { accept, refuse, type Parsed } from './parsed.js';
import { provincePrefixes } from './provincePrefixes.js';
import { today } from './today.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the first 17 digits (GB 11643-1999). */
export function idcardCheckCharacter(first17: string): string {
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0);
  return '10X98765432'[sum % 11]!;
}

/** `YYYY-MM-DD` of an 18-digit number. */
export function idcardBirthDate(code: string): string {
  return `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`;
}

/** `M` or `F` by the 17th digit. */
export function idcardGender(code: string): 'M' | 'F' {
  return Number(code[16]) % 2 === 1 ? 'M' : 'F';
}

/**
 * A resident identity number (GB 11643-1999): region, birth date, check digit.
 *
 * @param options `upgrade`: take an old number of 15 digits and bring it to 18, with a warning (imports only); `on`: today, `YYYY-MM-DD`
 */
export function checkIdcard(text: string, options: { readonly upgrade?: boolean; readonly on?: string } = {}): Parsed<string> {
  const on = options.on ?? today();
  let code = normalizeCode(text);
  const upgraded = options.upgrade === true && /^\d{15}$/.test(code);
  if (upgraded) {
    const first17 = `${code.slice(0, 6)}19${code.slice(6)}`;
    code = first17 + idcardCheckCharacter(first17);
  }
  if (code.length !== 18)
    return refuse('length', `身份证号应为 18 位，现为 ${code.length} 位`, `Expected 18 digits, but there are ${code.length}.`);
  if (!/^\d{17}[\dX]$/.test(code))
    return refuse('format', '身份证号应为 17 位数字加 1 位数字或 X', 'Expected 17 digits and one digit or X.');
  if (!provincePrefixes.has(code.slice(0, 2)))
    return refuse('format', '身份证号的地区码不存在', 'The region of the number does not exist.');
  const birth = idcardBirthDate(code);
  if (!isDate(birth) || birth > on || Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) > 150)
    return refuse('format', '身份证号中的出生日期不正确', 'The birth date in the number is not possible.');
  if (idcardCheckCharacter(code.slice(0, 17)) !== code[17])
    return refuse('check_digit', '身份证号校验位不正确，请核对', 'The check digit is wrong: please compare with the card.');
  return upgraded
    ? accept(code, { zh: '15 位旧号已升为 18 位', en: 'An old number of 15 digits was brought to 18.' })
    : accept(code);
}
