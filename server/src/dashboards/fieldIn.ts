import { fieldNamed } from '../records/entity/automaticFields.js';
import type { RecordField } from '../records/entity/recordEntity.js';
import { processEntities } from './process/processEntities.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** A field of an entity, or one a step behind a reference: `customer.level`; undefined if there is none. */
export function fieldIn({ entities }: Pick<RecordsContext, 'entities'>, entity: string, path: string): RecordField | undefined {
  const [first = '', further, ...rest] = path.split('.');
  const known = processEntities.get(entity) ?? entities.get(entity);
  const field = known && fieldNamed(known, first);
  if (further === undefined || field === undefined) return field;
  const target = rest.length === 0 && field.kind.name === 'ref' ? entities.get(field.definition.entity ?? '') : undefined;
  return target?.fields.get(further);
}
