import type { EntityMeta, FieldsMeta } from '../../../api/manifest.js';

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
    access: { view: 'all', create: 'all', edit: 'all', delete: 'all', import: 'all', export: 'all', reveal: null },
    ...rest,
  };
}
