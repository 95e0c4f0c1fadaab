import type { FieldKindName } from '@vermilion/plugin-kit';
import type { EntityMeta, FieldMeta } from '../../../api/manifest.js';
import { automaticFields } from '../../records/automaticFields.js';
import type { NamedField } from '../../records/list/columns.js';

const NUMBERS: ReadonlySet<FieldKindName> = new Set(['int', 'decimal', 'money', 'percent', 'rating']);
const TIMES: ReadonlySet<FieldKindName> = new Set(['date', 'datetime']);
const GROUPS: ReadonlySet<FieldKindName> = new Set([
  ...NUMBERS,
  ...TIMES,
  'select',
  'bool',
  'user',
  'dept',
  'ref',
  'region',
  'text',
  'tags',
  'multi',
  'users',
  'refs',
]);

export const isNumber = (field: FieldMeta): boolean => NUMBERS.has(field.kind);
export const isTime = (field: FieldMeta): boolean => TIMES.has(field.kind);

/** Everything that a widget may be about: what is masked is neither counted nor grouped by. */
const usable = (entity: EntityMeta): readonly NamedField[] =>
  [...Object.entries(entity.fields), ...Object.entries(automaticFields)]
    .filter(([, field]: [string, FieldMeta]) => field.access !== 'masked' && (field.sensitivity ?? 'plain') === 'plain')
    .map(([name, field]) => ({ name, field }));

export const numberFields = (entity: EntityMeta) => usable(entity).filter(({ field }) => isNumber(field));
export const timeFields = (entity: EntityMeta) => usable(entity).filter(({ field }) => isTime(field));
export const groupFields = (entity: EntityMeta) =>
  usable(entity).filter(({ name, field }) => GROUPS.has(field.kind) && (name !== 'no' || entity.serial !== undefined));
