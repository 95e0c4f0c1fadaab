import type { CleaningAct } from '@vermilion/plugin-kit';
import { choicesOf, isEmpty } from '@vermilion/plugin-kit/fields';
import type { AccessPlan } from '../../records/accessPlan.js';
import { changesBetween, type FieldChange } from '../../records/history/fieldChange.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { dateIn } from '../../records/serials/assignNumber.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import { validateValues } from '../../records/write/validateValues.js';
import type { StepCount } from '../jobs/cleaningJob.js';
import { cleanings } from '../steps/index.js';

/** What cleaning makes of a record. */
export interface CleanedRecord {
  readonly changes: readonly FieldChange[];
  /** Which step has changed which field; each with count 1. */
  readonly steps: readonly StepCount[];
}

const NO_CODES: ReadonlyMap<string, string> = new Map();

/**
 * Works out what steps make of a record, in their order. Only cells that the plan lets write are touched, and what a step makes of a
 * value must obey the rules of its field: otherwise the value stays, since half a repair is none.
 *
 * @param plan of editing
 */
export function cleanRecord(
  context: Pick<RecordsContext, 'registry' | 'timeZone'>,
  plan: AccessPlan,
  steps: readonly CleaningAct[],
  record: StoredRecord,
  at: number,
): CleanedRecord {
  const { entity } = plan;
  const values: Record<string, unknown> = { ...record.fields };
  const touched: StepCount[] = [];
  const today = dateIn(context.timeZone, at);
  for (const { step, fields, from } of steps) {
    if (step === 'markOutliers') continue;
    for (const name of fields) {
      const field = entity.fields.get(name);
      if (!field || !isWritable(plan, record, name)) continue;
      const { dictionary } = field.definition;
      const items = dictionary === undefined ? undefined : context.registry.dictionaries.get(dictionary);
      const value = values[name] ?? null;
      const cleaned = cleanings[step](value, {
        field: field.definition,
        source: from === undefined ? null : (values[from] ?? null),
        codes: items ? choicesOf(items, today).codes : NO_CODES,
        today,
      });
      if (JSON.stringify(cleaned) === JSON.stringify(value)) continue;
      values[name] = cleaned;
      touched.push({ step, field: name, count: 1 });
    }
  }
  const changes = soundChanges(context, plan, record, values, at);
  const changed = new Set(changes.map(({ field }) => field));
  return { changes, steps: touched.filter(({ field }) => changed.has(field)) };
}

function isWritable(plan: AccessPlan, record: StoredRecord, name: string): boolean {
  const field = plan.entity.fields.get(name)!;
  if (field.definition.computed === true || plan.access(record, field) !== 'write') return false;
  return field.definition.writeOnce !== true || isEmpty(record.fields[name]);
}

/** The changes that the rules of the entity accept, as they would be stored. */
function soundChanges(
  context: Pick<RecordsContext, 'registry' | 'timeZone'>,
  { entity }: AccessPlan,
  record: StoredRecord,
  cleaned: Readonly<Record<string, unknown>>,
  at: number,
): readonly FieldChange[] {
  const wanted = Object.fromEntries(changesBetween(record.fields, cleaned).map(({ field, after }) => [field, after]));
  if (Object.keys(wanted).length === 0) return [];
  const check = (input: Readonly<Record<string, unknown>>) =>
    validateValues({ context, entity, input, existing: record.fields, at });
  const isSound = (input: Readonly<Record<string, unknown>>) => check(input).issues.length === 0;
  // Where the whole is not sound, a rule across fields may speak against one of them only.
  const sound = isSound(wanted)
    ? wanted
    : Object.fromEntries(Object.entries(wanted).filter(([name, value]) => isSound({ [name]: value })));
  if (Object.keys(sound).length === 0) return [];
  const { values } = check(sound);
  return changesBetween(record.fields, values).filter(({ field }) => field in sound);
}
