import { refuse } from './untranslatable.js';

export interface JuelToken {
  readonly kind: 'number' | 'string' | 'name' | 'sign' | 'end';
  /** Of a string: what it holds. */
  readonly text: string;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_$][\w$]*)|(&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]]))/y;

/** The words of a JUEL expression; the last is `end`. @throws {Untranslatable} for a character that none begins with. */
export function tokenize(source: string): readonly JuelToken[] {
  const tokens: JuelToken[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null)
      refuse(`无法理解「${source.slice(at).trim()}」`, `Expected an expression, but found "${source.slice(at).trim()}"`);
    const [, number, single, double, name, sign] = match;
    const text = single ?? double;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (text !== undefined) tokens.push({ kind: 'string', text: text.replace(/\\(.)/g, '$1') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign! });
  }
  return [...tokens, { kind: 'end', text: '' }];
}
