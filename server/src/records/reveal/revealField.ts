import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { atLeast } from '../access/fieldAccess.js';
import { planOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { noteReveal } from './noteReveal.js';

export interface Reveal {
  readonly id: string;
  readonly field: string;
  /** Why it is needed; kept in the audit log. */
  readonly reason: string;
}

/**
 * Shows one masked value in clear. Who looked at what and why is in the audit log before the value is out; a value that the reader
 * may read anyway is simply given.
 *
 * @throws {HttpError} 404 unseen, 403 without the right to reveal it, 422 for a field that is hidden or does not exist, 429
 * `reveals_used_up` when the day's values have been shown.
 */
export async function revealField(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, field: name, reason }: Reveal,
): Promise<{ readonly value: unknown }> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const field = entity.fields.get(name);
  const seen = field && plan.access(record, field);
  if (!field || !seen || seen === 'hidden') throw unknownField(name);
  const value = record.fields[name] ?? null;
  if (atLeast(seen, 'read') || value === null) return { value };

  const reveal = planOf(context, actor, entity, 'reveal');
  if (!reveal.covers(record) || !atLeast(reveal.access(record, field), 'read')) throw refusals.forbidden();
  await noteReveal(context, actor, { subject: 'record', subjectId: id, entity: entity.name, field: name, reason });
  return { value };
}

const unknownField = (name: string) =>
  refusals.invalid([
    { field: 'field', id: 'unknown_field', message: { zh: `没有“${name}”这个字段。`, en: `There is no field ${name}.` } },
  ]);
