import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { accept, refuse, type Parsed } from './parsed.js';

const mainland = /^1[3-9]\d{9}$/;

/**
 * A mobile number: of the mainland by its own rule, 11 digits; of elsewhere with `+` by libphonenumber, as E.164.
 *
 * Space, hyphens, full-width digits and a leading 86 are taken away. Landlines have `checkLandline`.
 */
export function checkPhone(text: string): Parsed<string> {
  const compact = text.normalize('NFKC').replace(/[\s-]/g, '');
  const digits = compact.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
  if (mainland.test(digits)) return accept(digits);
  if (/^\+(?!86)/.test(compact)) {
    const international = parsePhoneNumberFromString(compact);
    if (international?.isValid() === true) return accept(international.number);
    return refuse(
      'format',
      '国际号码不正确，请连同国家码检查',
      'Expected an international number with its country code, but it is not valid.',
    );
  }
  return refuse('format', '手机号应为 11 位，以 13 至 19 开头', 'Expected 11 digits that begin with 13 to 19.');
}
