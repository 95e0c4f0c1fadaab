import { luhn } from './luhn.js';
import { accept, refuse, type Parsed } from './parsed.js';

/**
 * A personal bank card: 12 to 19 digits that begin with 3 to 6.
 *
 * @param lenient a wrong Luhn digit is a warning (imports: some old cards have none)
 */
export function checkBankcard(text: string, lenient = false): Parsed<string> {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^[3-6]\d{11,18}$/.test(digits))
    return refuse('format', '银行卡号应为 12 至 19 位数字，以 3 至 6 开头', 'Expected 12 to 19 digits that begin with 3 to 6.');
  if (luhn(digits)) return accept(digits);
  return lenient
    ? accept(digits, { zh: '银行卡号校验位不符，请核对', en: 'The check digit does not match.' })
    : refuse('check_digit', '银行卡号校验位不正确，请核对', 'The check digit is wrong: please compare with the card.');
}
