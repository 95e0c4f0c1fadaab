import type { FieldsMeta } from '../../api/manifest.js';
import type { Fields } from '../../api/fields.js';

/**
 * What a start form begins with: the defaults of its fields, and over them what is taken from a record or another request, as
 * far as the form has those fields and people may write them.
 */
export function initialFields(fields: FieldsMeta, from: Fields = {}): Fields {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.computed || field.kind === 'serial') continue;
    const value = from[name] ?? field.default;
    if (value !== undefined && value !== null) values[name] = value;
  }
  return values;
}
