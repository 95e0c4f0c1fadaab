import { accept, refuse, type Parsed } from './parsed.js';

const shape = /^[A-Z]\d{2}(?:\.(?:\d|[xX])(?:\d{2}(?:[xX]\d{3})?)?)?[+*]?$/;

/** A diagnosis code (ICD-10 in its Chinese extensions). Lower case is refused: `x` has a meaning of its own. */
export function checkIcd10(text: string): Parsed<string> {
  const code = text.normalize('NFKC').trim();
  return shape.test(code)
    ? accept(code)
    : refuse('format', '疾病编码不正确，例如 I10、E11.900、I10.x00x002', 'Expected a code such as I10, E11.900 or I10.x00x002.');
}
