import { normalizeCode } from './normalizeCode.js';
import { accept, refuse, type Parsed } from './parsed.js';

/** Digits and letters without I, O, S, V, Z: the value of a character is its place. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the first 17 (GB 32100-2015): weights 3^(i-1) mod 31. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31]!;
}

/** Check character of the 8 of an organisation code (GB 11714). */
export function organizationCheckCharacter(first8: string): string {
  const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = [...first8].reduce((total, character, i) => total + values.indexOf(character) * organizationWeights[i]!, 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** A unified social credit code, 18 characters (GB 32100-2015). Its inner organisation code is only warned about. */
export function checkUscc(text: string): Parsed<string> {
  const code = normalizeCode(text);
  if (code.length !== 18)
    return refuse(
      'length',
      `统一社会信用代码应为 18 位，现为 ${code.length} 位`,
      `Expected 18 characters, but there are ${code.length}.`,
    );
  if (!shape.test(code))
    return refuse(
      'format',
      '统一社会信用代码含有不允许的字符（不含 I、O、S、V、Z）',
      'Expected digits and letters without I, O, S, V, Z.',
    );
  if (usccCheckCharacter(code.slice(0, 17)) !== code[17])
    return refuse(
      'check_digit',
      '统一社会信用代码校验位不正确，请核对',
      'The check character is wrong: please compare with the licence.',
    );
  return organizationCheckCharacter(code.slice(8, 16)) === code[16]
    ? accept(code)
    : accept(code, { zh: '主体标识码校验位不符', en: 'The check character of the inner organisation code does not match.' });
}
