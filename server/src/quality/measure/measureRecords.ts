import { isEmpty, parseField } from '@vermilion/plugin-kit/fields';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { dateIn } from '../../records/serials/assignNumber.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import { validateValues } from '../../records/write/validateValues.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { brokenReferences } from './brokenReferences.js';
import type { Finding } from './finding.js';
import { STALE_MS } from './staleness.js';
import { NOTHING_MEASURED, type Measurement, type Tally } from './measurement.js';
import { neededFields } from './neededFields.js';

export interface Measured {
  readonly measurement: Measurement;
  readonly findings: readonly Finding[];
}

/**
 * Measures some records of an entity, all dimensions but uniqueness, which only all records together have.
 *
 * @param now when the measurement began
 */
export async function measureRecords(
  context: RecordsContext,
  entity: RecordEntity,
  records: readonly StoredRecord[],
  now: number,
): Promise<Measured> {
  const invalid = records.flatMap((record) => invalidValues(context, entity, record, now));
  const inconsistent = [
    ...records.flatMap((record) => brokenRules(context, entity, record, now)),
    ...(await brokenReferences(context, entity, records)),
  ];
  const stale = records.filter(({ updatedAt }) => updatedAt <= now - STALE_MS).length;
  const rules = (entity.definition.rules ?? []).length;
  const values = records.reduce((sum, record) => sum + filledValues(entity, record), 0);
  const references = records.reduce((sum, record) => sum + filledReferences(entity, record), 0);
  return {
    measurement: {
      ...NOTHING_MEASURED,
      records: records.length,
      completeness: completeness(entity, records),
      validity: tally(values, invalid),
      timeliness: { checked: records.length, wrong: stale, fields: {} },
      consistency: tally(rules * records.length + references, inconsistent),
    },
    findings: [...invalid, ...inconsistent],
  };
}

function completeness(entity: RecordEntity, records: readonly StoredRecord[]): Tally {
  const needed = neededFields(entity);
  const fields: Record<string, number> = {};
  for (const { name } of needed) {
    const missing = records.filter((record) => isEmpty(record.fields[name])).length;
    if (missing > 0) fields[name] = missing;
  }
  const wrong = Object.values(fields).reduce((sum, count) => sum + count, 0);
  return { checked: needed.length * records.length, wrong, fields };
}

function tally(checked: number, findings: readonly Finding[]): Tally {
  const fields: Record<string, number> = {};
  for (const { field } of findings) fields[field] = (fields[field] ?? 0) + 1;
  return { checked, wrong: findings.length, fields };
}

const filledValues = (entity: RecordEntity, record: StoredRecord) =>
  [...entity.fields.values()].filter(({ name, definition }) => !definition.computed && !isEmpty(record.fields[name])).length;

const REFERRING: ReadonlySet<string> = new Set(['ref', 'refs']);
const filledReferences = (entity: RecordEntity, record: StoredRecord) =>
  [...entity.fields.values()].filter(({ name, kind }) => REFERRING.has(kind.name) && !isEmpty(record.fields[name])).length;

/** Values that break the rules of their fields; items that a dictionary no longer offers do not. Rows of tables are records of their own. */
function invalidValues(context: RecordsContext, entity: RecordEntity, record: StoredRecord, now: number): Finding[] {
  return [...entity.fields.values()].flatMap(({ name, definition, kind }): Finding[] => {
    const value = record.fields[name];
    if (definition.computed || kind.name === 'table' || isEmpty(value)) return [];
    const dictionary = definition.dictionary === undefined ? undefined : context.registry.dictionaries.get(definition.dictionary);
    const parsed = parseField(definition, value, {
      today: dateIn(context.timeZone, now),
      ...(dictionary === undefined ? {} : { codes: new Map(Object.keys(dictionary.items).map((code) => [code, code])) }),
    });
    return parsed.ok ? [] : [{ dimension: 'validity', field: name, record_id: record.id }];
  });
}

/** Rules across fields that do not hold. */
function brokenRules(context: RecordsContext, entity: RecordEntity, record: StoredRecord, at: number): Finding[] {
  if ((entity.definition.rules ?? []).length === 0) return [];
  const { issues } = validateValues({ context, entity, input: {}, existing: record.fields, at });
  const fields = new Set(issues.flatMap(({ field }) => (field === undefined ? [] : [field])));
  return [...fields].map((field) => ({ dimension: 'consistency', field, record_id: record.id }));
}
