import type { DictionaryDefinition } from '../../definition/dictionary.js';
import type { EntityDefinition } from '../../definition/entity.js';
import type { FieldDefinition } from '../../definition/field.js';
import type { SampleRecord } from '../../definition/sample.js';
import { integerBetween, pick } from '../../fields/chance.js';
import { cellText } from './cellText.js';
import { faults, type Fault } from './faults.js';
import { freshValues } from './freshValues.js';
import { hostileTexts } from './hostileTexts.js';

/** A mistake that was put into a table on purpose. */
export interface PlantedFault {
  /** Line of the table, the header being 1. */
  readonly line: number;
  readonly field: string;
  /** The header of its column. */
  readonly column: string;
  readonly fault: Fault;
  /** Of a repeated line: the line that it repeats. */
  readonly twin?: number;
}

/** A table as people bring it, and what is wrong with it. */
export interface DirtyImport {
  readonly fields: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The answer key, by line. */
  readonly answers: readonly PlantedFault[];
}

export interface DirtyImportOptions {
  readonly entity: EntityDefinition;
  /** Fields that become columns, in order. */
  readonly fields: readonly string[];
  /** Sound records of the entity: lines are made from them, with fresh values where these must be unique. */
  readonly records: readonly SampleRecord[];
  readonly dictionary: (name: string) => DictionaryDefinition | undefined;
  /** How a record, person or department is called in a table: of an id or a `{ $ref: key }`. */
  readonly titleOf: (reference: unknown) => string;
  readonly random: () => number;
  /** Lines without the header; absent: 500. */
  readonly count?: number;
}

/** Each kind of mistake is made so often. */
const TIMES = 3;

/**
 * A table of sound lines with seven kinds of mistakes in it, texts that have broken imports before, and the answer key. The same seed
 * gives the same table. Mistakes that no column can have are left out.
 *
 * @throws {Error} if there is no record to make lines from
 */
export function dirtyImport(options: DirtyImportOptions): DirtyImport {
  const { entity, fields, records, random, count = 500 } = options;
  if (records.length === 0) throw new Error(`Expected sample records of ${entity.title.en}, but there are none.`);
  const header = fields.map((field) => fieldOf(entity, field).label.zh);
  const given = new Set<unknown>();
  const rows = Array.from({ length: count }, (_, index) => soundLine(options, index, given));
  plantHostileTexts(options, rows);
  const answers: PlantedFault[] = [];
  const taken = new Set<number>([0]);
  for (const { fault, columnsFor, spoil } of faults) {
    const columns = fields.filter((field) => columnsFor(fieldOf(entity, field), field, entity));
    if (columns.length === 0) continue;
    for (let time = 0; time < TIMES; time++) {
      const index = freeLine(random, count, taken);
      const field = pick(random, columns);
      const twin = spoil === 'repeat' ? 0 : undefined;
      if (spoil === 'repeat')
        for (const one of repeated(entity, field)) rows[index]![fields.indexOf(one)] = rows[0]![fields.indexOf(one)]!;
      else rows[index]![fields.indexOf(field)] = spoil(rows[index]![fields.indexOf(field)]!, fieldOf(entity, field));
      answers.push({
        line: index + 2,
        field,
        column: fieldOf(entity, field).label.zh,
        fault,
        ...(twin === undefined ? {} : { twin: twin + 2 }),
      });
    }
  }
  return { fields, header, rows, answers: answers.sort((a, b) => a.line - b.line) };
}

function fieldOf(entity: EntityDefinition, name: string): FieldDefinition {
  const field = entity.fields[name];
  if (field === undefined) throw new Error(`Expected a field ${name} of ${entity.title.en}, but there is none.`);
  return field;
}

/** What must be the same for a line to repeat another one: the field, or all fields that are unique together. */
function repeated(entity: EntityDefinition, field: string): readonly string[] {
  if (entity.fields[field]?.unique === true) return [field];
  return (entity.indexes ?? []).find((index) => index.unique === true && index.fields.includes(field))?.fields ?? [field];
}

function soundLine(
  { entity, fields, records, dictionary, titleOf, random }: DirtyImportOptions,
  index: number,
  given: Set<unknown>,
): string[] {
  const record = records[index % records.length]!;
  const values = freshValues(entity, record.fields, { random, index, given, round: Math.floor(index / records.length) });
  return fields.map((name) => cellText(fieldOf(entity, name), values[name] ?? null, { dictionary, titleOf }));
}

/** Every tenth line says something hostile in a free text. */
function plantHostileTexts({ entity, fields }: DirtyImportOptions, rows: readonly string[][]): void {
  const free = fields.findIndex((name) => {
    const field = fieldOf(entity, name);
    return (
      (field.kind === 'longtext' || field.kind === 'text') &&
      field.pattern === undefined &&
      (field.length ?? 99) >= 20 &&
      field.unique !== true
    );
  });
  if (free < 0) return;
  for (let index = 5; index < rows.length; index += 10)
    rows[index]![free] = hostileTexts[((index - 5) / 10) % hostileTexts.length]!;
}

function freeLine(random: () => number, count: number, taken: Set<number>): number {
  for (;;) {
    const index = integerBetween(random, 1, count - 1);
    if (taken.has(index)) continue;
    taken.add(index);
    return index;
  }
}
