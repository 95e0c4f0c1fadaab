import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf, viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { findMatches } from './findMatches.js';
import { showMatches, type ShownMatches } from './showMatches.js';

interface Draft {
  /** As far as they are filled in; what does not fit its field counts as empty. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The record that is being changed. */
  readonly id?: string | undefined;
}

/**
 * Which records are like a form as far as it has been filled in. Of a field that the asker may neither read nor fill nothing is told; what is
 * only worth a look in the queue is left out.
 *
 * @throws {HttpError} 403 without the right to create or change, 404 for a record that the asker may not see.
 */
export async function checkDraft(
  { records, comparisons }: DuplicatesContext,
  actor: Actor,
  entity: RecordEntity,
  { fields, id }: Draft,
  locale: Locale,
): Promise<ShownMatches> {
  const plan = planOf(records, actor, entity, id === undefined ? 'create' : 'edit');
  if (plan.scope === null) throw refusals.forbidden();
  const view = await viewPlan(records, actor, entity, id);
  const known = id === undefined ? {} : (await visibleRecord(records, actor, entity, id)).record.fields;
  const comparison = comparisons.get(entity.name);
  if (!comparison) return showMatches(records, actor, entity, [], locale);
  const parsed = Object.entries(fields).flatMap(([name, value]) => {
    const field = entity.fields.get(name);
    if (!field || isEmpty(value) || (plan.widestAccess(field) !== 'write' && view.widestAccess(field) !== 'read')) return [];
    const result = field.kind.parse(value, field.definition);
    return result.ok ? [[name, result.value] as const] : [];
  });
  const matches = await findMatches(records, comparison, { ...known, ...Object.fromEntries(parsed) }, id ?? null);
  const telling = matches.flatMap((match) => {
    const evidence = match.evidence.filter(({ level }) => level !== 'queue');
    return evidence.length === 0 ? [] : [{ ...match, evidence }];
  });
  return showMatches(records, actor, entity, telling, locale);
}
