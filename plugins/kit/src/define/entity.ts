import type { EntityDefinition, EntityRule } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';

/** Declares an entity; names of fields (title, indexes, rules) must be among its fields. */
export function defineEntity<const F extends Readonly<Record<string, FieldDefinition>>>(
  entity: EntityDefinition<F> & { readonly rules?: readonly (EntityRule & { readonly field: keyof F & string })[] },
): EntityDefinition<F> {
  return entity;
}
