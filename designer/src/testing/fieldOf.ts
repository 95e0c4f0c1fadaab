import type { FieldKindName } from '@vermilion/plugin-kit';
import type { FieldMeta } from '../api/manifest.js';

/** A field of a kind, with a label and what the test says. */
export function fieldOf(kind: FieldKindName, rest: Partial<FieldMeta> = {}): FieldMeta {
  return { kind, label: { zh: '字段', en: 'Field' }, ...rest };
}
