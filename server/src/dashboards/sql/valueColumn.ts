import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import { activeRows } from '../../records/query/activeRows.js';
import { notReadable, readableField } from '../readableField.js';

/** A value of each row, as SQL. */
export interface ValueColumn {
  readonly entity: RecordEntity;
  readonly field: RecordField;
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The rows of a widget are selected under this name, so that a subquery on the same table can tell them from its own. */
export const ROWS = 'counted';

/**
 * A field of the rows, or one a step behind a reference: `customer.level`. A record behind it that the reader may not see counts
 * as having no value.
 *
 * @throws {HttpError} 403 if the reader may not read the field everywhere.
 */
export function valueColumn(name: string, plan: AccessPlan, plans: ReadonlyMap<string, AccessPlan>): ValueColumn {
  const [first = '', further] = name.split('.');
  const own = readableField(plan, first);
  const sql = `\`${ROWS}\`.\`${own.column}\``;
  if (further === undefined) return { entity: plan.entity, field: own, sql, params: [] };

  const target = plans.get(own.definition.entity ?? '');
  if (!target) throw notReadable(own.definition.label);
  const field = readableField(target, further);
  const referred = activeRows(target, { sql: `id = ${sql}`, params: [] });
  return {
    entity: target.entity,
    field,
    sql: `(SELECT \`${field.column}\` FROM \`${target.entity.table}\` WHERE ${referred.sql})`,
    params: referred.params,
  };
}
