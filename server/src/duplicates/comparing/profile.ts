import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { Comparison, Trait } from './comparison.js';
import { likenessOf } from './likenessOf.js';

type Fields = Readonly<Record<string, unknown>>;

/** What is compared of a record: for each trait the texts that it has; none where it says nothing, several where children do. */
export type Profile = readonly (readonly string[])[];

/** @param children records that point here, by the entity that they are of */
export function profileOf(
  { traits }: Comparison,
  fields: Fields,
  children: ReadonlyMap<string, readonly Fields[]> = new Map(),
): Profile {
  return traits.map((trait) =>
    trait.of
      ? [...new Set((children.get(trait.of.entity.name) ?? []).flatMap((child) => textOf(trait, child)))]
      : textOf(trait, fields),
  );
}

function textOf({ field, by }: Trait, fields: Fields): readonly string[] {
  const value = fields[field.name];
  if (isEmpty(value)) return [];
  const text = likenessOf[by](typeof value === 'string' ? value : JSON.stringify(value));
  return text === null || text === '' ? [] : [text];
}
