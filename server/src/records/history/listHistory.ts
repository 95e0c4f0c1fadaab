import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import type { AccessPlan } from '../accessPlan.js';
import { fieldNamed } from '../entity/automaticFields.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { createLabeler, type Labeled } from '../labels/createLabeler.js';
import type { Locale } from '../labels/titleText.js';
import { filterIssue } from '../query/filterIssue.js';
import { visibleRecord } from '../query/showRecord.js';
import { SHARES, shareChange } from '../shares/shareChange.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { loadChanges, type FieldChange } from './fieldChange.js';
import type { HistoryAction } from './historyEntry.js';

/** A change as one reader sees it; texts for codes and ids. */
export interface ShownChange extends FieldChange {
  readonly beforeText?: string;
  readonly afterText?: string;
  /** Before and after are masked texts. */
  readonly masked?: true;
}

export interface HistoryItem {
  readonly at: number;
  readonly by: PersonBrief | null;
  readonly action: HistoryAction;
  readonly requestId: string | null;
  readonly changes: readonly ShownChange[];
}

interface HistoryRow {
  readonly version: number;
  readonly at: number;
  readonly by_id: string | null;
  readonly action: HistoryAction;
  readonly request_id: string | null;
  readonly changes: string;
}

/**
 * What has happened to a record, the latest first, by the rights of the reader: hidden fields are left out, masked ones masked.
 *
 * @throws {HttpError} 404 if he may not see the record.
 */
export async function listHistory(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  locale: Locale,
): Promise<Page<HistoryItem>> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const before = after === undefined ? undefined : versionOf(after);
  const rows = await context.database.read<HistoryRow>(
    `SELECT version, at, by_id, action, request_id, changes FROM record_history WHERE entity = ? AND record_id = ?${
      before === undefined ? '' : ' AND version < ?'
    } ORDER BY version DESC LIMIT ?`,
    [entity.name, id, ...(before === undefined ? [] : [before]), limit + 1],
  );
  const page = toPage(
    rows,
    limit,
    (row) => [row.version],
    (row) => ({ row, changes: showChanges(context, plan, record, row.changes) }),
  );
  const labeler = await createLabeler(
    context,
    page.items.flatMap(({ changes }) => changes.flatMap((change) => labeledOf(entity, change))),
    locale,
  );
  const world = context.world();
  return {
    items: page.items.map(({ row, changes }) => ({
      at: row.at,
      by: personBrief(world, row.by_id),
      action: row.action,
      requestId: row.request_id,
      changes: changes.map((change) => {
        if (change.field === SHARES) return shareChange(context, change, locale);
        const [beforeText, afterText] = labeledOf(entity, change).map(({ field, value }) => labeler(field, value));
        return {
          ...change,
          ...(beforeText === undefined ? {} : { beforeText }),
          ...(afterText === undefined ? {} : { afterText }),
        };
      }),
    })),
    next: page.next,
  };
}

/** Versions of one record are counted without gaps, whatever the clocks of several nodes say. */
function versionOf(cursor: string): number {
  const [version] = decodeCursor(cursor, 1);
  if (Number.isSafeInteger(version)) return version as number;
  throw filterIssue('after', 'cursor', { zh: '翻页位置无效。', en: 'The page position is not valid.' });
}

/** Masked values are texts already and get no label. */
function showChanges(
  context: RecordsContext,
  plan: AccessPlan,
  record: StoredRecord,
  stored: string,
): (FieldChange & { masked?: true })[] {
  return loadChanges(plan.entity, context.codec, stored).flatMap((change) => {
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
