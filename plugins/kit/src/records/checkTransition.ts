import type { DictionaryDefinition } from '../definition/dictionary.js';
import type { FieldDefinition } from '../definition/field.js';
import { refuse, type Refused } from '../validation/parsed.js';

/** Whether a value of a dictionary may follow the one before it; undefined if it may. */
export function checkTransition(
  field: FieldDefinition,
  dictionary: DictionaryDefinition | undefined,
  before: unknown,
  after: unknown,
): Refused | undefined {
  if (field.kind !== 'select' || dictionary?.transitions === undefined) return undefined;
  if (typeof before !== 'string' || before === after) return undefined;
  const allowed = dictionary.transitions[before];
  if (allowed === undefined || allowed.includes(after as string)) return undefined;
  const label = (code: unknown) => dictionary.items[code as string]?.label ?? { zh: String(code), en: String(code) };
  return refuse(
    'transition',
    `“${field.label.zh}”不能从“${label(before).zh}”改为“${label(after).zh}”`,
    `${field.label.en} cannot change from "${label(before).en}" to "${label(after).en}".`,
  );
}
