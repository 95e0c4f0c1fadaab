import type { Actor } from '../../http/actor.js';
import type { AccessPlan } from '../accessPlan.js';
import { fieldNamed } from '../entity/automaticFields.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { createLabeler, type Labeled } from '../labels/createLabeler.js';
import { formerLabels } from '../labels/formerLabels.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { SHARES, shareChange } from '../shares/shareChange.js';
import type { StoredRecord } from '../values/storedRecord.js';
import type { FieldChange } from './fieldChange.js';

/** A change as one reader sees it; texts for codes and ids. */
export interface ShownChange extends FieldChange {
  readonly beforeText?: string;
  readonly afterText?: string;
  /** Before and after are masked texts. */
  readonly masked?: true;
}

/** Changes that were made together, and when: items of dictionaries are called as they were then. */
export interface PastChanges {
  readonly at: number;
  readonly changes: readonly FieldChange[];
}

/**
 * Shows lists of changes of one record to a reader: hidden fields are left out, masked ones masked, ids and codes have their texts.
 *
 * @param plan of viewing, which covers the record
 */
export async function showChanges(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  record: StoredRecord,
  lists: readonly PastChanges[],
  locale: Locale,
): Promise<readonly (readonly ShownChange[])[]> {
  const { entity } = plan;
  const visible = lists.map(({ at, changes }) => ({ at, changes: byRights(plan, record, changes) }));
  const labeler = await createLabeler(
    context,
    visible.flatMap(({ changes }) => changes.flatMap((change) => labeledOf(entity, change))),
    locale,
    actor,
    await formerLabels(context.database, dictionariesOf(entity)),
  );
  return visible.map(({ at, changes }) =>
    changes.map((change) => {
      if (change.field === SHARES) return shareChange(context, change, locale);
      const [beforeText, afterText] = labeledOf(entity, change).map(({ field, value }) => labeler(field, value, at));
      return {
        ...change,
        ...(beforeText === undefined ? {} : { beforeText }),
        ...(afterText === undefined ? {} : { afterText }),
      };
    }),
  );
}

const dictionariesOf = (entity: RecordEntity) =>
  [...entity.fields.values()].flatMap(({ definition: { dictionary } }) => dictionary ?? []);

/** Masked values are texts already and get no label. */
function byRights(plan: AccessPlan, record: StoredRecord, changes: readonly FieldChange[]): (FieldChange & { masked?: true })[] {
  return changes.flatMap((change) => {
    const field = plan.entity.fields.get(change.field);
    if (!field)
      return fieldNamed(plan.entity, change.field) || AUTOMATIC.has(change.field) || change.field === SHARES ? [change] : [];
    const access = plan.access(record, field);
    if (access === 'hidden') return [];
    if (access !== 'masked') return [change];
    const mask = (value: unknown) => (value === null ? null : field.kind.mask(value));
    return [{ field: change.field, before: mask(change.before), after: mask(change.after), masked: true as const }];
  });
}

/** Automatic columns as the history calls them, and the field whose kind gives their texts. */
const AUTOMATIC: ReadonlyMap<string, string> = new Map([
  ['ownerId', 'owner'],
  ['ownerDepartmentId', 'ownerDepartment'],
]);

function labeledOf(entity: RecordEntity, change: FieldChange & { readonly masked?: true }): Labeled[] {
  const field = change.masked ? undefined : fieldNamed(entity, AUTOMATIC.get(change.field) ?? change.field);
  return field
    ? [
        { field, value: change.before },
        { field, value: change.after },
      ]
    : [];
}
