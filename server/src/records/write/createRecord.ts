import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf, viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { insertRecord } from '../store/insertRecord.js';
import type { NewRecord } from '../store/newRecord.js';
import { idOf } from '../values/idOf.js';
import { creationIssues } from './checkAccess.js';
import { referenceIssues } from './checkReferences.js';
import { validateValues } from './validateValues.js';

export interface Creation {
  readonly key?: string | undefined;
  readonly reason?: string | undefined;
  readonly source?: NewRecord['source'];
  /** What is stored together with the record, or not at all. */
  readonly within?: ((tx: Transaction, id: string) => Promise<void>) | undefined;
}

/**
 * Creates a record that belongs to the actor and his department.
 *
 * @param creation.key idempotency key: the same key of the same person creates one record, and answers it again
 * @param creation.reason why it is created although something speaks against it
 * @returns the id
 * @throws {HttpError} 403 without the right to create and to see it, 422 for values that do not fit.
 */
export async function createRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  fields: Readonly<Record<string, unknown>>,
  { key, reason, source = 'web', within }: Creation = {},
): Promise<string> {
  const { database, clock } = context;
  const plan = planOf(context, actor, entity, 'create');
  const view = await viewPlan(context, actor, entity);
  const ownership = { ownerId: actor.personId, ownerDepartmentId: actor.departmentId };
  // Who could not see what he has created would not know whether he has.
  if (plan.scope === null || !view.covers({ id: '', ...ownership, fields: 'any' })) throw refusals.forbidden();
  const denied = creationIssues(plan, fields);
  if (denied.length > 0) throw refusals.invalid(denied);

  const at = clock.now();
  const optional = [...entity.fields.values()].filter((field) => plan.widestAccess(field) !== 'write').map((field) => field.name);
  const { values, issues } = validateValues({ context, entity, input: fields, optional, at });
  if (issues.length > 0) throw refusals.invalid(issues);
  const rowsOf = async (target: RecordEntity) => (await viewPlan(context, actor, target)).rows;
  const missing = await referenceIssues({ context, read: database.read, rowsOf }, entity, values);
  if (missing.length > 0) throw refusals.invalid(missing);
  if (!view.covers({ id: '', ...ownership, fields: values })) throw refusals.forbidden();

  const id = key === undefined ? newId(at) : idOf(actor.personId, entity.name, key);
  const stored = async (read: typeof database.read) => {
    const [row] = key === undefined ? [] : await read<{ id: string }>(`SELECT id FROM \`${entity.table}\` WHERE id = ?`, [id]);
    return row?.id;
  };
  const known = await stored(database.read);
  if (known !== undefined) return known;
  const changed = Object.keys(values);
  const along = await context.hooks.guard({ actor, entity, id: null, fields: values, changed, reason });
  const record = { id, ...ownership, source, fields: values } as const;
  try {
    await database.write(
      async (tx) => {
        await insertRecord(context, tx, entity, record, { by: actor.personId, at });
        await along(tx, id);
        await within?.(tx, id);
        return id;
      },
      { outcome: stored },
    );
    return id;
  } catch (error) {
    // The same click may have come twice at once: then the other one has stored the record.
    const meanwhile = await stored(database.read);
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
}
