import { accept, refuse, type Parsed } from './parsed.js';

/** A landline with area code and optional extension, or a 400 number. */
export function checkLandline(text: string): Parsed<string> {
  const compact = text.normalize('NFKC').replace(/\s/g, '');
  return /^(?:0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|400\d{7})$/.test(compact)
    ? accept(compact)
    : refuse('format', '座机应为区号加 7 至 8 位号码', 'Expected an area code and 7 to 8 digits.');
}
