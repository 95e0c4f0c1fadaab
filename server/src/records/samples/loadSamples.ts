import { seededRandom, type SampleContext, type SampleRecord, type SampleRequest } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { historyEntry } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import { searchColumns } from '../search/searchColumns.js';
import { dateIn } from '../serials/assignNumber.js';
import { fieldColumns } from '../store/fieldColumns.js';
import { idOf } from '../values/idOf.js';
import { validateValues } from '../write/validateValues.js';
import { resolveReferences } from './resolveReferences.js';
import { createSampleNumbers, type SampleNumbers } from './sampleNumbers.js';

/** Same seed, same samples. */
const SEED = 20_261_122;

interface Prepared {
  readonly entity: RecordEntity;
  readonly row: Readonly<Record<string, unknown>>;
  readonly history: Readonly<Record<string, unknown>>;
}

/** A sample record that a request is about, with references resolved. */
export interface RequestedSample {
  readonly key: string;
  readonly owner: string;
  readonly recordId: string;
  /** The fields of the record. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly request: SampleRequest;
}

export interface LoadedSamples {
  /** How many records were loaded. */
  readonly records: number;
  /** What is to be walked through its flow yet. */
  readonly requested: readonly RequestedSample[];
}

/**
 * Loads the sample records of all plugins into a database without records, in one transaction and the same for every load; does
 * nothing if there are records already.
 *
 * @param options `requests`: also those that are to be walked through a flow
 *
 * @throws {Error} naming the first sample that breaks a rule of its entity.
 */
export async function loadSamples(
  context: RecordsContext,
  size: SampleContext['size'],
  { requests }: { readonly requests: boolean } = { requests: true },
): Promise<LoadedSamples> {
  if (!(await isEmpty(context))) return { records: 0, requested: [] };
  const departments = await context.database.read<{ id: string; code: string }>('SELECT id, code FROM departments');
  const samples = context.registry.plugins.flatMap((plugin) => [
    ...(plugin.samples?.(sampleContext(context, size, departments)) ?? []),
  ]);
  // Who has left starts nothing.
  const begins = (owner: string) => requests && context.world().person(owner)?.active === true;
  const wanted = samples.filter(({ request, owner }) => request === undefined || begins(owner));
  const numbers = createSampleNumbers();
  const codes = new Map(departments.map(({ id, code }) => [id, code]));
  const ids = new Map<string, string>();
  const prepared = wanted.map((sample) => prepare(context, { sample, ids, numbers, codes }));
  await context.database.write(async (tx) => {
    await insertAll(tx, prepared);
    await numbers.store(tx);
  });
  return { records: prepared.length, requested: wanted.flatMap((sample) => requestedSample(sample, ids)) };
}

function requestedSample(
  { key, owner, fields, request }: SampleRecord,
  ids: ReadonlyMap<string, string>,
): readonly RequestedSample[] {
  if (request === undefined) return [];
  const resolved = (values: Readonly<Record<string, unknown>>) => resolveReferences(values, ids) as typeof values;
  return [
    {
      key,
      owner,
      recordId: ids.get(key)!,
      fields: resolved(fields),
      request: { ...request, fields: resolved(request.fields ?? {}) },
    },
  ];
}

async function isEmpty({ database, entities }: RecordsContext): Promise<boolean> {
  for (const { table } of entities.values()) {
    if ((await database.read(`SELECT id FROM \`${table}\` LIMIT 1`)).length > 0) return false;
  }
  return true;
}

function sampleContext(
  { clock, world }: RecordsContext,
  size: SampleContext['size'],
  departments: readonly { readonly id: string; readonly code: string }[],
): SampleContext {
  return {
    random: seededRandom(SEED),
    now: clock.now(),
    people: (role) =>
      world()
        .peopleWithRole(role)
        .flatMap((id) => {
          const person = world().person(id);
          return person?.department ? [{ id, name: person.name, department: person.department, active: person.active }] : [];
        }),
    departments: Object.fromEntries(departments.map(({ id, code }) => [code, id])),
    size,
  };
}

interface Preparation {
  readonly sample: SampleRecord;
  readonly ids: Map<string, string>;
  readonly numbers: SampleNumbers;
  readonly codes: ReadonlyMap<string, string>;
}

function prepare(context: RecordsContext, { sample, ids, numbers, codes }: Preparation): Prepared {
  const entity = context.entities.get(sample.entity);
  if (!entity) throw new Error(`Expected the entity ${sample.entity} of the sample ${sample.key} to exist, but it does not.`);
  const id = idOf('sample', sample.entity, sample.key);
  const now = context.clock.now();
  const input = resolveReferences(sample.fields, ids) as Readonly<Record<string, unknown>>;
  ids.set(sample.key, id);
  const createdAt = sample.at ?? now;
  const approvalStatus = sample.approved === true ? 'approved' : null;
  const { values, issues } = validateValues({ context, entity, input, trusted: true, at: now });
  if (issues.length > 0) {
    throw new Error(
      `Expected the sample ${sample.key} to obey the rules of ${entity.name}, but ${issues.map((issue) => `${issue.field}: ${issue.message.en}`).join('; ')}`,
    );
  }
  const fields = { ...Object.fromEntries([...entity.fields.keys()].map((name) => [name, null])), ...values };
  const departmentId = context.world().person(sample.owner)?.department ?? null;
  const { serial } = entity.definition;
  const isNumbered = serial && (serial.assign === 'create' || approvalStatus === 'approved');
  const departmentCode = codes.get(departmentId ?? '') ?? '';
  const no = isNumbered ? numbers.next(serial.pattern, { date: dateIn(context.timeZone, createdAt), departmentCode }) : null;
  const write = { by: sample.owner, at: createdAt };
  const created = { ...write, recordId: id, action: 'created', version: 1, changes: [] } as const;
  return {
    entity,
    row: {
      id,
      no,
      owner_id: sample.ownerless ? null : sample.owner,
      owner_department_id: departmentId,
      record_source: 'sample',
      approval_status: approvalStatus,
      request_id: null,
      version: 1,
      created_by: sample.owner,
      created_at: createdAt,
      updated_by: sample.owner,
      updated_at: createdAt,
      deleted_at: null,
      active_flag: 1,
      ...searchColumns(entity, no, fields),
      ...fieldColumns(entity, context.codec, fields),
    },
    history: { ...historyEntry(entity, context.codec, created), id: idOf('history', sample.entity, sample.key) },
  };
}

async function insertAll(tx: Transaction, prepared: readonly Prepared[]): Promise<void> {
  const tables = new Map<string, Prepared['row'][]>();
  for (const { entity, row } of prepared) {
    const rows = tables.get(entity.table);
    if (rows) rows.push(row);
    else tables.set(entity.table, [row]);
  }
  for (const [table, rows] of tables) await tx.insert(table, rows);
  await tx.insert(
    'record_history',
    prepared.map((sample) => sample.history),
  );
}
