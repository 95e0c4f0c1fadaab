import { grantConditionKinds, grantOperators, type FieldKindName, type GrantCondition } from '@vermilion/plugin-kit';
import type { EntityMeta } from '../../../api/manifest.js';
import type { Condition } from '../../../api/records.js';
import { isEmpty } from '../../../forms/isEmpty.js';
import { possibleColumns, type NamedField } from '../../records/list/columns.js';

const KINDS: ReadonlySet<FieldKindName> = new Set(grantConditionKinds);

/** Fields of the entity itself on which a grant can have conditions. */
export const conditionFields = (entity: EntityMeta): readonly NamedField[] =>
  possibleColumns(entity).filter(
    ({ name, field }) => name in entity.fields && KINDS.has(field.kind) && field.sensitivity !== 'sensitive' && !field.computed,
  );

/** Those that are filled in, without a value where none is meant. */
export function completeConditions(drafts: readonly Condition[]): readonly GrantCondition[] {
  return drafts.flatMap(({ field, op, value }): GrantCondition[] => {
    const known = grantOperators.find((each) => each === op);
    if (!field || !known) return [];
    if (known === 'empty' || known === 'notEmpty') return [{ field, op: known }];
    return isEmpty(value) ? [] : [{ field, op: known, value }];
  });
}
