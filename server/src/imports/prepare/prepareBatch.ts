import type { HttpIssue } from '../../http/httpError.js';
import type { Actor } from '../../http/actor.js';
import { atLeast } from '../../records/access/fieldAccess.js';
import { planOf, viewPlan } from '../../records/access/plansOf.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { changesBetween } from '../../records/history/fieldChange.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findRecords } from '../../records/store/findRecord.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import { cellText } from '../../records/views/cellText.js';
import type { RecordView } from '../../records/views/recordView.js';
import { showRecords } from '../../records/views/showRecords.js';
import { creationIssues, editIssues } from '../../records/write/checkAccess.js';
import { validateValues } from '../../records/write/validateValues.js';
import type { Draft } from '../draft/draft.js';
import type { ImportIssue } from '../issue.js';
import { isHistoryColumn } from '../plan/historyColumns.js';
import type { ImportPlan } from '../plan/importPlan.js';
import { isCertain, usableRules } from '../plan/matchRules.js';
import { nameRows } from '../tables/nameRows.js';
import { sameRows } from '../tables/sameRows.js';
import type { FileKeys } from './fileKeys.js';
import { fillReferences } from './fillReferences.js';
import { findMatches, type Matches } from './findMatches.js';
import type { PreparedRow, RecordPast } from './preparedRow.js';
import { rowIssues } from './rowIssues.js';

export interface Preparation {
  readonly records: RecordsContext;
  readonly actor: Actor;
  readonly entity: RecordEntity;
  readonly plan: ImportPlan;
  readonly locale: Locale;
  readonly fileKeys: FileKeys;
}

/** A record that rows are about, as it is and as the actor sees it. */
interface Known {
  readonly record: StoredRecord;
  /** Undefined: he may not see it. */
  readonly view: RecordView | undefined;
}

interface Batch extends Preparation {
  readonly create: AccessPlan;
  readonly edit: AccessPlan;
  readonly view: AccessPlan;
  readonly matches: Matches;
  /** By unique key: records that have the same. */
  readonly taken: Matches;
  readonly known: ReadonlyMap<string, Known>;
  readonly optional: readonly string[];
  readonly at: number;
}

/**
 * Checks a batch of rows by the same rules and rights as records that are entered by hand, with a handful of queries for all of them.
 */
export async function prepareBatch(preparation: Preparation, drafts: readonly Draft[]): Promise<PreparedRow[]> {
  const { records, actor, entity, plan, fileKeys, locale } = preparation;
  const view = await viewPlan(records, actor, entity);
  const filled = await fillReferences(records, actor, entity, plan.columns, drafts);
  const rules = usableRules(plan);
  const matches = await findMatches(records, view, rules, filled);
  const uniqueRules = entity.uniqueKeys
    .map((key) => key.fields.map(({ name }) => name))
    .filter((rule) => !rules.some((other) => isSame(rule, other)));
  const taken = await findMatches(records, view, uniqueRules, filled);
  const create = planOf(records, actor, entity, 'create');
  const batch: Batch = {
    ...preparation,
    create,
    edit: planOf(records, actor, entity, 'edit'),
    view,
    matches,
    taken,
    known: await readKnown(preparation, view, matches, locale),
    optional: [...entity.fields.values()].filter((field) => create.widestAccess(field) !== 'write').map(({ name }) => name),
    at: records.clock.now(),
  };
  return filled.map((draft) => {
    const earlier = fileKeys.note(draft);
    const prepared = told(batch, draft, prepareRow(batch, draft));
    if (earlier === undefined || prepared.action === 'skip') return prepared;
    const errors = prepared.action === 'none' ? prepared.errors : [];
    return refused(draft, [...errors, rowIssues.duplicateInFile(earlier)]);
  });
}

async function readKnown(
  { records, actor, entity }: Preparation,
  view: AccessPlan,
  matches: Matches,
  locale: Locale,
): Promise<ReadonlyMap<string, Known>> {
  const ids = [...new Set([...matches.values()].filter((found) => found.length === 1).flat())];
  const found = await findRecords(records.database.read, records.codec, entity, ids);
  const visible = found.filter((record) => view.covers(record));
  const views = new Map((await showRecords(records, actor, view, visible, locale)).map((shown) => [shown.id, shown]));
  return new Map(found.map((record) => [record.id, { record, view: views.get(record.id) }]));
}

/** What is wrong with rows of tables names the rows of their sheets. */
function told({ records, entity }: Batch, draft: Draft, prepared: PreparedRow): PreparedRow {
  if (draft.tables === undefined) return prepared;
  const named = (issues: readonly ImportIssue[]) => nameRows(records, entity, draft, issues);
  const row = { ...prepared, warnings: named(prepared.warnings) };
  return row.action === 'none' ? { ...row, errors: named(row.errors) } : row;
}

function prepareRow(batch: Batch, draft: Draft): PreparedRow {
  const { mode } = batch.plan;
  const { row, warnings } = draft;
  if (draft.unwanted) return { row, warnings, action: 'skip', recordId: null };
  const ids = batch.matches.get(draft) ?? [];
  const [id] = ids;
  if (ids.length > 1) return refused(draft, [...draft.errors, rowIssues.severalMatches(ids.length)]);
  if (id === undefined)
    return mode === 'update' ? refused(draft, [...draft.errors, rowIssues.noMatch()]) : prepareInsert(batch, draft);
  if (mode === 'skipDuplicates') return { row, warnings, action: 'skip', recordId: id };
  if (mode === 'insert') return refused(draft, [...draft.errors, rowIssues.duplicate()]);
  return prepareUpdate(batch, draft, batch.known.get(id));
}

function prepareInsert(batch: Batch, draft: Draft): PreparedRow {
  const { records, entity, create, view, optional, at } = batch;
  const input = ofFields(draft.values);
  const past = pastOf(batch, draft);
  const errors = [...draft.errors];
  const denied = creationIssues(create, input);
  // What is wrong by itself is not complained about again as missing.
  const wrong = new Set(draft.errors.map(({ field }) => field));
  const { values, issues } = validateValues({ context: records, entity, input, optional, at });
  const row = { id: '', ...past, fields: values };
  if ((past.createdAt ?? at) > at) errors.push({ ...rowIssues.inFuture(), column: columnOf(batch, '$createdAt') });
  if (create.scope === null || !view.covers(row)) errors.push(rowIssues.notEditable());
  errors.push(
    ...inColumns(batch, [...denied, ...issues.filter(({ field, id }) => id !== 'required' || !wrong.has(field ?? null))]),
  );
  if (batch.taken.has(draft)) errors.push(rowIssues.duplicate());
  return errors.length > 0
    ? refused(draft, errors)
    : { row: draft.row, warnings: draft.warnings, action: 'insert', values, past };
}

function prepareUpdate(batch: Batch, draft: Draft, known: Known | undefined): PreparedRow {
  const { records, entity, edit, view, plan, at, locale } = batch;
  if (known?.view === undefined || !edit.covers(known.record)) return refused(draft, [...draft.errors, rowIssues.notEditable()]);
  const { record, view: shown } = known;
  // A cell that says what an export would say changes nothing, also when it is masked or names one of several people of this name.
  const same = new Set(
    Object.keys(draft.texts).filter((name) => {
      const field = entity.fields.get(name);
      return field !== undefined && cellText(field, shown, locale).trim() === draft.texts[name];
    }),
  );
  for (const [name, rows] of Object.entries(draft.tables ?? {})) {
    const table = entity.fields.get(name)!;
    const tablePlan = plan.tables!.find(({ field }) => field === name)!;
    const of = { table, entity: records.entities.get(table.definition.entity!)! };
    if (sameRows(tablePlan, of, shown, rows, locale)) same.add(name);
  }
  const errors = draft.errors.filter(({ field }) => field === null || !same.has(field.split('.')[0]!));
  const input = Object.fromEntries(Object.entries(ofFields(draft.values)).filter(([name]) => !same.has(name)));
  const denied = editIssues({ view, edit }, record, onlyChanged(view, record, input));
  const { values, issues } = validateValues({ context: records, entity, input, existing: record.fields, at });
  const wrong = new Set(denied.map(({ field }) => field));
  const unread = new Set(draft.errors.map(({ field }) => field));
  const isNew = ({ field, id }: HttpIssue) => !wrong.has(field) && (id !== 'required' || !unread.has(field ?? null));
  errors.push(...inColumns(batch, [...denied, ...issues.filter(isNew)]));
  const others = (batch.taken.get(draft) ?? []).filter((id) => id !== record.id);
  if (others.length > 0) errors.push(rowIssues.duplicate());
  if (errors.length > 0) return refused(draft, errors);
  const changes = changesBetween(record.fields, values);
  const { row, warnings } = draft;
  if (changes.length === 0) return { row, warnings, action: 'unchanged', recordId: record.id };
  if (record.approvalStatus === 'pending') return refused(draft, [rowIssues.inApproval()]);
  const changed = Object.fromEntries(changes.map((change) => [change.field, change.after]));
  return { row, warnings, action: 'update', existing: record, changed };
}

/** The values of fields: what a row says of the past concerns new records only. */
const ofFields = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isHistoryColumn(name)));

/** Whose the record of a row will be, and since when it exists; without columns that say so, the actor's from now on. */
function pastOf({ records, actor }: Batch, { values }: Draft): RecordPast {
  const { $owner: owner, $createdAt: createdAt } = values;
  const ownerId = typeof owner === 'string' ? owner : actor.personId;
  return {
    ownerId,
    ownerDepartmentId: ownerId === actor.personId ? actor.departmentId : (records.world().person(ownerId)?.department ?? null),
    ...(typeof createdAt === 'number' ? { createdAt } : {}),
  };
}

/** A value that stays as it is needs no right to change it; where it cannot be read, that it stays is not told either. */
function onlyChanged(view: AccessPlan, record: StoredRecord, input: Readonly<Record<string, unknown>>) {
  const changed = new Set(changesBetween(record.fields, input).map(({ field }) => field));
  const isSame = (name: string) => !changed.has(name) && atLeast(view.access(record, view.entity.fields.get(name)!), 'read');
  return Object.fromEntries(Object.entries(input).filter(([name]) => !isSame(name)));
}

const refused = ({ row, warnings }: Draft, errors: readonly ImportIssue[]): PreparedRow => ({
  row,
  warnings,
  action: 'none',
  errors,
});

const columnOf = ({ plan }: Pick<Batch, 'plan'>, name: string | null) =>
  plan.columns.find(({ field }) => field === name)?.column ?? null;

/** Issues of fields at the columns that they come from. */
function inColumns({ plan }: Batch, issues: readonly HttpIssue[]): ImportIssue[] {
  return issues.map(({ field = null, id, message }) => ({
    field,
    column: columnOf({ plan }, field),
    id,
    message,
  }));
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name) => other.includes(name));

/** Rules by which two rows of one file would be the same. */
export const rulesInFile = (entity: RecordEntity, plan: ImportPlan): (readonly string[])[] => [
  ...usableRules(plan).filter((rule) => plan.mode !== 'insert' || isCertain(entity, rule)),
  ...entity.uniqueKeys.map((key) => key.fields.map(({ name }) => name)),
];
