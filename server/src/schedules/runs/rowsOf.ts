import type { Condition, ScheduleDefinition } from '@vermilion/plugin-kit';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { rulePredicate } from '../../records/query/filter/rulePredicate.js';
import { everything, type Predicate } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { dateIn } from '../../records/serials/assignNumber.js';
import { dueWindow } from '../remind/dueWindow.js';

/** The records that a schedule is about now. */
export function rowsOf(context: RecordsContext, { where, remind }: ScheduleDefinition, entity: RecordEntity): Predicate {
  const { clock, timeZone } = context;
  const conditions: Condition[] = where === undefined ? [] : [where];
  if (remind) {
    const kind = entity.fields.get(remind.due)?.definition.kind ?? '';
    conditions.push(dueWindow(remind, kind, dateIn(timeZone, clock.now()), timeZone));
  }
  const [first, ...others] = conditions;
  if (first === undefined) return everything;
  return rulePredicate(context, entity, others.length === 0 ? first : { all: conditions });
}
