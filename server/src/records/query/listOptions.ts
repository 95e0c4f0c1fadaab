import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { atLeast } from '../access/fieldAccess.js';
import { viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { titleText, type Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { readRow } from '../values/readRow.js';
import { nothing } from './predicate.js';
import { readPage } from './readPage.js';
import { sortOrder } from './sortOrder.js';
import { wantedRows } from './wantedRows.js';
import { withinPatience } from './withinPatience.js';

/** One choice of a picker. */
export interface RecordOption {
  readonly id: string;
  readonly title: string;
  readonly no: string | null;
  /** Something that tells records of the same name apart. */
  readonly hint: string | null;
}

/**
 * Records to choose from, the latest first.
 *
 * @throws {HttpError} 403 if the actor may see none of this entity.
 */
export async function listOptions(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { q, limit }: { readonly q?: string | undefined; readonly limit: number },
  locale: Locale,
): Promise<RecordOption[]> {
  const plan = await viewPlan(context, actor, entity);
  if (plan.rows.sql === nothing.sql) throw refusals.forbidden();
  const wanted = await wantedRows(context, actor, plan, { q });
  const rows = await readPage(
    { ...context, database: withinPatience(context.database) },
    entity,
    wanted,
    sortOrder('-updatedAt', plan),
    limit,
  );
  const { titleField } = entity;
  const hintFields = entity.searchFields.filter((field) => field !== titleField);
  return rows.map((row) => {
    const record = readRow(entity, context.codec, row);
    const hint = hintFields.find((field) => atLeast(plan.access(record, field), 'read') && !isEmpty(record.fields[field.name]));
    const title = titleText(
      context.registry,
      titleField,
      record.fields[titleField.name],
      plan.access(record, titleField),
      locale,
    );
    return {
      id: record.id,
      title: title || (record.no ?? '—'),
      no: record.no,
      hint: hint ? String(record.fields[hint.name]) : null,
    };
  });
}
