import type { FieldKindName, PageFilter } from '@vermilion/plugin-kit';
import type { EntityMeta, FieldMeta } from '../../../api/manifest.js';
import { fieldNamed } from '../../records/automaticFields.js';

/** How a filter of a page is chosen: by a period, a department, a person, or a code of a dictionary. */
export type FilterKind = 'period' | 'department' | 'person' | 'code';

const KINDS: Readonly<Partial<Record<FieldKindName, FilterKind>>> = {
  date: 'period',
  datetime: 'period',
  dept: 'department',
  user: 'person',
  select: 'code',
};
export const filterKindOf = (field: FieldMeta | undefined): FilterKind | null => (field && KINDS[field.kind]) ?? null;

/** The first field of a filter that its reader knows, which says how it is chosen; undefined: he knows none of them. */
export function fieldOfFilter(
  { fields }: PageFilter,
  entityNamed: (name: string) => EntityMeta | undefined,
): FieldMeta | undefined {
  for (const [entity, name] of Object.entries(fields)) {
    const field = fieldNamed(entityNamed(entity)?.fields ?? {}, name);
    if (field) return field;
  }
  return undefined;
}
