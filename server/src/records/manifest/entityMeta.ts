import type { EntityDefinition, EntityRule, FieldDefinition, RecordAction, RowScope } from '@vermilion/plugin-kit';
import { widest, type FieldAccess } from '../access/fieldAccess.js';
import { scopesOf, type ActionPlans } from '../access/actionPlans.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';

export type FieldMeta = FieldDefinition & { readonly access: Exclude<FieldAccess, 'hidden'> };

/** An entity as one reader knows it: what he may do, and the fields that he may see or write somewhere. */
export interface EntityMeta extends Omit<EntityDefinition, 'fields' | 'rules' | 'indexes' | 'titleField'> {
  readonly name: string;
  readonly plugin: string;
  readonly titleField: string;
  readonly access: Readonly<Record<RecordAction, RowScope | null>>;
  readonly fields: Readonly<Record<string, FieldMeta>>;
  readonly rules: readonly EntityRule[];
  /** Some rule says when two of its records are the same. */
  readonly duplicates: boolean;
  /** Names of fields whose values together occur in one record only. */
  readonly uniqueKeys: readonly (readonly string[])[];
}

/** @param designs the reader draws flows and forms: he knows every field, whether or not he may see a value of it */
export function entityMeta(
  entity: RecordEntity,
  plans: ActionPlans,
  { designs, duplicates }: { readonly designs: boolean; readonly duplicates: boolean },
): EntityMeta {
  const { titleField, rules = [], fields: _fields, indexes: _indexes, ...definition } = entity.definition;
  const fields = fieldsMeta(entity, plans, designs);
  return {
    ...definition,
    name: entity.name,
    plugin: entity.plugin,
    titleField,
    access: scopesOf(plans),
    fields,
    rules: rules.filter((rule) => rule.field in fields),
    duplicates,
    uniqueKeys: entity.uniqueKeys
      .map((key) => key.fields.map(({ name }) => name))
      .filter((names) => names.every((name) => name in fields)),
  };
}

/** The fields that are not hidden everywhere, each with the most that the reader may do with it; a designer knows all, at least masked. */
export function fieldsMeta(entity: RecordEntity, plans: ActionPlans, designs: boolean): Readonly<Record<string, FieldMeta>> {
  return Object.fromEntries(
    [...entity.fields.values()].flatMap((field) => {
      const access = widest([accessTo(field, plans), designs ? 'masked' : 'hidden']);
      return access === 'hidden' ? [] : [[field.name, { ...field.definition, access }] as const];
    }),
  );
}

function accessTo(field: RecordField, plans: ActionPlans): FieldAccess {
  const writes = [plans.create, plans.edit].some((plan) => plan.widestAccess(field) === 'write');
  const seen = plans.view.widestAccess(field);
  if (writes) return 'write';
  return seen === 'write' ? 'read' : seen;
}
