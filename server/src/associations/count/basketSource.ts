import { holdsItems } from '@vermilion/plugin-kit/fields';
import { PARENT } from '../../plugins/linkRows.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';

/** Where values of one field stand together: in the list of a record, or in the rows of one of its tables. */
export interface BasketSource {
  /** `tags`; `lines.product` for a field of the rows of the table `lines`. */
  readonly path: string;
  /** The entity whose column has the values: that of the records, or that of the rows. */
  readonly holder: RecordEntity;
  readonly field: RecordField;
  /** The field of the rows that names their record; undefined: each record has a list. */
  readonly parent: RecordField | undefined;
}

/** Kinds of which one row has one, and which many rows share. */
const SHARED: ReadonlySet<string> = new Set(['ref', 'select', 'user', 'dept']);

/** Everything in an entity whose values can occur together. Encrypted values are not looked at. */
export function basketSources(entities: ReadonlyMap<string, RecordEntity>, entity: RecordEntity): readonly BasketSource[] {
  return [...entity.fields.values()].flatMap((field): readonly BasketSource[] => {
    if (field.encrypted) return [];
    if (holdsItems(field.definition)) return [{ path: field.name, holder: entity, field, parent: undefined }];
    const rows = field.kind.name === 'table' ? entities.get(field.definition.entity ?? '') : undefined;
    const parent = rows?.fields.get(PARENT);
    if (!rows || !parent) return [];
    return [...rows.fields.values()]
      .filter((each) => each !== parent && !each.encrypted && SHARED.has(each.kind.name))
      .map((each) => ({ path: `${field.name}.${each.name}`, holder: rows, field: each, parent }));
  });
}
