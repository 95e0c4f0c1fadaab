import { accept, refuse, type Parsed } from './parsed.js';

/** A validator by one regular expression: text is NFKC and without outer space. */
function byPattern(pattern: RegExp, zh: string, en: string): (text: string) => Parsed<string> {
  return (text) => {
    const code = text.normalize('NFKC').trim();
    return pattern.test(code) ? accept(code) : refuse('format', zh, en);
  };
}

export const checkPostalCode = byPattern(/^(?!0{6})\d{6}$/, '邮政编码应为 6 位数字', 'Expected 6 digits.');
export const checkEmployeeNo = byPattern(
  /^[A-Z]{0,3}\d{4,10}$/,
  '工号应为至多 3 个大写字母加 4 至 10 位数字',
  'Expected up to 3 capital letters and 4 to 10 digits.',
);
export const checkIcd9 = byPattern(/^\d{2}\.\d{1,4}(?:x\d{3})?$/, '手术编码不正确，例如 47.09', 'Expected a code such as 47.09.');
export const checkDeviceRegistration = byPattern(
  /^(?:国械注(?:准|进|许)|.械注准)\d{4}[123]\d{2}\d{4}$/,
  '器械注册证号不正确，例如 国械注准20173401234',
  'Expected a number such as 国械注准20173401234.',
);
export const checkInvoiceNo = byPattern(/^(?:\d{8}|\d{20})$/, '发票号码应为 8 位或 20 位数字', 'Expected 8 or 20 digits.');
export const checkDoctorLicense = byPattern(/^\d{15}$/, '医师执业证号应为 15 位数字', 'Expected 15 digits.');
