import { recordActions } from '@vermilion/plugin-kit';
import type { EntityMeta, FieldsMeta } from '../../../api/manifest.js';

const everything = Object.fromEntries(recordActions.map((action) => [action, 'all'])) as EntityMeta['access'];

/** An entity for tests with these fields, `name` being its title; everything is allowed unless said otherwise. */
export function entityOf(fields: FieldsMeta, rest: Partial<EntityMeta> = {}): EntityMeta {
  return {
    name: 'crm:contract',
    plugin: 'crm',
    title: { zh: '合同', en: 'Contract' },
    titleField: 'name',
    fields,
    duplicates: false,
    uniqueKeys: [],
    access: { ...everything, reveal: null },
    ...rest,
  };
}
