import { accept, refuse, type Parsed } from './parsed.js';

const shape = /^国药准字(?:[HZS][JC]?|[BTFJ])\d{8}$/;

/** A drug approval number of China: `国药准字H20013026`. Space inside is taken away. */
export function checkDrugApproval(text: string): Parsed<string> {
  const code = text.normalize('NFKC').replace(/\s/g, '');
  return shape.test(code)
    ? accept(code)
    : refuse('format', '批准文号应为“国药准字”加字母和 8 位数字', 'Expected 国药准字, a letter and 8 digits.');
}
