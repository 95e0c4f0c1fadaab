import { findSyntaxError } from '../../expression/findSyntaxError.js';
import { parseJuel } from './parseJuel.js';
import { refuse } from './untranslatable.js';

/** People write a line or two. */
const LONGEST = 2_000;

/** What a text of a foreign file says: the text itself, or a formula in FEEL (without the leading `=`). */
export type Said = { readonly literal: string } | { readonly feel: string };

/**
 * Reads a text that may hold expressions: `${…}` and `#{…}` of JUEL become FEEL, `=…` is FEEL already, anything else is text.
 *
 * @param called names that mean something else here, such as the initiator's.
 * @throws {Untranslatable} with the reason.
 */
export function toFeel(text: string, called: ReadonlyMap<string, string> = new Map()): Said {
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return { feel: checked(trimmed.slice(1).trim()) };
  if (!/[$#]\{/.test(trimmed)) return { literal: trimmed };
  if (trimmed.length > LONGEST) refuse('表达式过长', `Expected at most ${LONGEST} characters, but there are ${trimmed.length}`);
  const parts = partsOf(trimmed);
  const [only] = parts;
  if (parts.length === 1 && only!.isFormula) return { feel: checked(parseJuel(only!.text, called)) };
  if (!parts.some(({ isFormula }) => isFormula)) return { literal: trimmed };
  const joined = parts.map(({ text: part, isFormula }) =>
    isFormula ? `string(${parseJuel(part, called)})` : JSON.stringify(part),
  );
  return { feel: checked(joined.join(' + ')) };
}

function checked(feel: string): string {
  const error = findSyntaxError(feel);
  if (error !== undefined) refuse(`译成 FEEL 后有语法错误：${feel}`, `Expected FEEL, but "${feel}" is not: ${String(error)}`);
  return feel;
}

function partsOf(text: string): readonly { readonly text: string; readonly isFormula: boolean }[] {
  const parts: { text: string; isFormula: boolean }[] = [];
  let rest = 0;
  for (const match of text.matchAll(/[$#]\{((?:[^}'"]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*)\}/g)) {
    if (match.index > rest) parts.push({ text: text.slice(rest, match.index), isFormula: false });
    parts.push({ text: match[1]!, isFormula: true });
    rest = match.index + match[0].length;
  }
  if (rest < text.length) parts.push({ text: text.slice(rest), isFormula: false });
  return parts;
}
