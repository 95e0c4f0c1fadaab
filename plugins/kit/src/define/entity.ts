import type { EntityDefinition, EntityRule } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';

/** An entity whose fields are known by name and kind, so that its rows can be inferred. */
export type EntityWith<F extends Readonly<Record<string, FieldDefinition>>> = Omit<EntityDefinition, 'fields'> & {
  readonly fields: F;
};

/** Declares an entity; names of fields (title, indexes, rules) must be among its fields. */
export function defineEntity<const F extends Readonly<Record<string, FieldDefinition>>>(
  entity: EntityDefinition<F> & { readonly rules?: readonly (EntityRule & { readonly field: keyof F & string })[] },
): EntityWith<F> {
  return entity;
}
