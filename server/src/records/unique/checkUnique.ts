import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { atLeast } from '../access/fieldAccess.js';
import { viewPlan } from '../access/plansOf.js';
import { formRights } from '../drafts/formRights.js';
import type { RecordEntity, UniqueKey } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { duplicateIssue } from '../store/duplicateIssue.js';
import { findRecord } from '../store/findRecord.js';
import { uniqueClash } from '../store/uniqueClash.js';
import { showRecords } from '../views/showRecords.js';

export interface UniqueAnswer {
  readonly exists: boolean;
  /** For people; null: it does not exist. */
  readonly message: Text | null;
  /** The record that has the values, if the reader may see it with them. */
  readonly record: { readonly id: string; readonly title: string } | null;
}

/**
 * Whether a record has values already that may occur once, asked while a form is filled in. Of a record that the asker may not see, or not
 * with these values, nothing is told but that it exists; saving would tell the same.
 *
 * @param asked.fields values of all fields of one unique key
 * @param asked.id the record that is being changed; undefined: a new one
 * @throws {HttpError} 403, 404 as saving, 422 for fields that are no unique key or may not be filled in.
 */
export async function checkUnique(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  asked: { readonly fields: Readonly<Record<string, unknown>>; readonly id?: string | undefined },
  locale: Locale,
): Promise<UniqueAnswer> {
  const rights = await formRights(context, actor, entity, asked.id ?? 'new');
  const names = Object.keys(asked.fields);
  const key = entity.uniqueKeys.find(
    ({ fields }) => fields.length === names.length && fields.every(({ name }) => names.includes(name)),
  );
  if (!key?.fields.every(rights.knows) || !key.fields.some(rights.fills)) throw refusals.invalid([noKey]);
  const values: Record<string, unknown> = {};
  for (const field of key.fields) {
    const parsed = field.kind.parse(asked.fields[field.name], field.definition);
    if (parsed.ok) values[field.name] = parsed.value;
  }
  const id = await uniqueClash({ codec: context.codec, read: context.database.read }, entity, key, asked.id ?? '', values);
  if (id === undefined) return { exists: false, message: null, record: null };
  return {
    exists: true,
    message: duplicateIssue(key).message,
    record: await readableRecord(context, actor, { entity, key, id }, locale),
  };
}

async function readableRecord(
  context: RecordsContext,
  actor: Actor,
  { entity, key, id }: { readonly entity: RecordEntity; readonly key: UniqueKey; readonly id: string },
  locale: Locale,
): Promise<UniqueAnswer['record']> {
  const plan = await viewPlan(context, actor, entity, id);
  const record = await findRecord(context.database.read, context.codec, entity, id, plan.rows);
  if (!record || !key.fields.every((field) => atLeast(plan.access(record, field), 'read'))) return null;
  const [view] = await showRecords(context, actor, plan, [record], locale);
  return { id, title: view!.title };
}

const noKey = {
  field: 'fields',
  id: 'no_unique_key',
  message: {
    zh: '这些字段不是您可以填写的唯一键。',
    en: 'Expected the fields of a unique key that you may fill in, but they are none.',
  },
};
