import type { DictionaryDefinition } from '../../definition/dictionary.js';
import type { FieldDefinition } from '../../definition/field.js';
import { formatField } from '../../fields/formatField.js';

interface Names {
  readonly dictionary: (name: string) => DictionaryDefinition | undefined;
  readonly titleOf: (reference: unknown) => string;
}

const references: ReadonlySet<string> = new Set(['ref', 'user', 'dept']);
const manyReferences: ReadonlySet<string> = new Set(['refs', 'users']);

/** A value as somebody would write it into a cell. */
export function cellText(field: FieldDefinition, value: unknown, { dictionary, titleOf }: Names): string {
  if (value === null || value === undefined) return '';
  if (references.has(field.kind)) return titleOf(value);
  if (manyReferences.has(field.kind)) return (value as readonly unknown[]).map(titleOf).join('、');
  const items = field.dictionary === undefined ? undefined : dictionary(field.dictionary)?.items;
  const labels = Object.fromEntries(Object.entries(items ?? {}).map(([code, { label }]) => [code, label.zh]));
  // A region by its digits: names of districts are not all known.
  return field.kind === 'region' ? String(value) : formatField(field, value, { locale: 'zh', labels });
}
