import { accept, refuse, type Parsed } from './parsed.js';

/** A corporate bank account: 8 to 30 digits, without check digit. */
export function checkBankAccount(text: string): Parsed<string> {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{8,30}$/.test(digits) ? accept(digits) : refuse('format', '对公账号应为 8 至 30 位数字', 'Expected 8 to 30 digits.');
}
