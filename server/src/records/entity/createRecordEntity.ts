import type { EntityDefinition, FieldDefinition } from '@vermilion/plugin-kit';
import { kindOf } from '@vermilion/plugin-kit/fields';
import { column } from '../../database/schema/column.js';
import { automaticColumns, retiredColumns } from './automaticColumns.js';
import { columnType } from './columnType.js';
import type { RecordEntity, RecordField, UniqueKey } from './recordEntity.js';
import { snakeCase } from './snakeCase.js';

const SEARCHED: ReadonlySet<string> = new Set([
  'text',
  'url',
  'email',
  'phone',
  'serial',
  'uscc',
  'plate',
  'icd10',
  'drugapproval',
]);

/**
 * Derives where and how the records of an entity are stored.
 *
 * @throws {Error} if two fields would share a column, or a key is of fields that cannot be one.
 */
export function createRecordEntity(name: string, definition: EntityDefinition): RecordEntity {
  const fields = new Map(Object.entries(definition.fields).map(([key, field]) => [key, createField(key, field)] as const));
  expectDistinctColumns(name, fields);
  const uniqueKeys = uniqueKeysOf(name, definition, fields);
  const indexes = indexesOf(definition, fields, uniqueKeys);
  const latestIndexes = declaredIndexes(definition, fields, true);
  const titleField = fields.get(definition.titleField)!;
  return {
    name,
    plugin: name.split(':')[0]!,
    table: snakeCase(name),
    definition,
    fields,
    titleField,
    searchFields: [...fields.values()].filter((field) => isSearched(field, titleField)),
    uniqueKeys,
    indexes,
    latestIndexes,
    filterColumns: filterColumnsOf(fields, [...indexes, ...latestIndexes, ...uniqueKeys.map((key) => key.columns)]),
  };
}

function createField(name: string, definition: FieldDefinition): RecordField {
  const kind = kindOf(definition);
  const encrypted = definition.sensitivity === 'sensitive';
  const plain = snakeCase(name);
  const stored = plain in automaticColumns || retiredColumns.has(plain) ? `field_${plain}` : plain;
  return {
    name,
    definition,
    kind,
    column: stored,
    type: encrypted ? column.json({ null: true }) : columnType(kind.column(definition), definition),
    encrypted,
    hashColumn: encrypted ? `${stored}_hash` : null,
  };
}

/** Only what everybody may know by default is copied into the search column. */
function isSearched(field: RecordField, titleField: RecordField): boolean {
  const { sensitivity = 'plain', list = false, kind } = field.definition;
  return sensitivity === 'plain' && SEARCHED.has(kind) && (list || field === titleField);
}

function uniqueKeysOf(name: string, definition: EntityDefinition, fields: ReadonlyMap<string, RecordField>): UniqueKey[] {
  const single = [...fields.values()].filter((field) => field.definition.unique).map((field) => [field]);
  const several = (definition.indexes ?? [])
    .filter((index) => index.unique)
    .map((index) => index.fields.map((field) => fields.get(field)!));
  return [...single, ...several].map((key) => {
    for (const field of key) {
      if (!field.encrypted && !isIndexable(field)) {
        throw new Error(`Expected ${name}.${field.name} to be short enough for a unique key (at most 255), but it is not.`);
      }
    }
    return { fields: key, columns: key.map((field) => field.hashColumn ?? field.column) };
  });
}

function indexesOf(
  definition: EntityDefinition,
  fields: ReadonlyMap<string, RecordField>,
  uniqueKeys: readonly UniqueKey[],
): string[][] {
  const covered = new Set(uniqueKeys.map((key) => key.columns[0]));
  const single = [...fields.values()]
    .filter((field) => field.definition.indexed && !field.encrypted && isIndexable(field) && !covered.has(field.column))
    .map((field) => [field.column]);
  return [...single, ...declaredIndexes(definition, fields, false)];
}

function declaredIndexes(definition: EntityDefinition, fields: ReadonlyMap<string, RecordField>, latest: boolean): string[][] {
  return (definition.indexes ?? [])
    .filter((index) => !index.unique && (index.latest ?? false) === latest)
    .map((index) => index.fields.map((field) => fields.get(field)!))
    .filter((index) => index.every((field) => !field.encrypted && isIndexable(field)))
    .map((index) => index.map((field) => field.column));
}

function filterColumnsOf(fields: ReadonlyMap<string, RecordField>, indexes: readonly (readonly string[])[]): string[] {
  const covered = new Set(indexes.map((index) => index[0]));
  return [...fields.values()]
    .filter((field) => field.definition.filter && !field.encrypted && isIndexable(field) && !covered.has(field.column))
    .map((field) => field.column);
}

/** A key has room for 3072 bytes on MySQL, four for each character. */
function isIndexable({ kind, definition }: RecordField): boolean {
  const { type, length = 0 } = kind.column(definition);
  return type !== 'text' && type !== 'json' && length <= 255;
}

function expectDistinctColumns(name: string, fields: ReadonlyMap<string, RecordField>): void {
  const taken = new Map<string, string>();
  for (const field of fields.values()) {
    for (const stored of [field.column, field.hashColumn]) {
      if (stored === null) continue;
      const other = taken.get(stored);
      if (other !== undefined)
        throw new Error(`Expected a column for each field of ${name}, but ${other} and ${field.name} share ${stored}.`);
      taken.set(stored, field.name);
    }
  }
}
