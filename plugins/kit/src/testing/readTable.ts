import type { DictionaryDefinition } from '../definition/dictionary.js';
import type { EntityDefinition } from '../definition/entity.js';
import { choicesOf } from '../fields/choicesOf.js';
import { kindOf } from '../fields/kindOf.js';
import { validateRecord } from '../records/validateRecord.js';
import type { DirtyImport } from '../samples/dirty-import/dirtyImport.js';

/** What is wrong with a line of a table: `field code`. */
export type LineIssues = ReadonlyMap<number, readonly string[]>;

interface Reading {
  readonly entity: EntityDefinition;
  readonly dictionary: (name: string) => DictionaryDefinition | undefined;
  /** The id behind a title, if there is one. */
  readonly idOf: (title: string) => string | undefined;
  readonly today: string;
}

const references: ReadonlySet<string> = new Set(['ref', 'user', 'dept']);

/** Reads a table by the kinds of its fields and the rules of its entity, as plainly as can be: a yardstick for real imports. */
export function readTable({ fields, rows }: Pick<DirtyImport, 'fields' | 'rows'>, reading: Reading): LineIssues {
  const issues = new Map<number, string[]>();
  const seen = new Map<string, number>();
  rows.forEach((cells, index) => {
    const found = readLine(fields, cells, reading);
    for (const key of uniqueKeys(fields, cells, reading.entity)) {
      if (seen.has(key)) found.push(`${key.split(' ')[0]} repeated`);
      else seen.set(key, index);
    }
    if (found.length > 0) issues.set(index + 2, found);
  });
  return issues;
}

function readLine(fields: readonly string[], cells: readonly string[], { entity, dictionary, idOf, today }: Reading): string[] {
  const issues: string[] = [];
  const input: Record<string, unknown> = {};
  fields.forEach((name, column) => {
    const field = entity.fields[name]!;
    const cell = cells[column]!;
    if (cell.trim() === '') return;
    if (references.has(field.kind)) {
      const id = idOf(cell);
      if (id === undefined) issues.push(`${name} unknown_reference`);
      input[name] = id;
      return;
    }
    const definition = field.dictionary === undefined ? undefined : dictionary(field.dictionary);
    const parsed = kindOf(field).fromText(cell, field, {
      today,
      ...(definition === undefined ? {} : choicesOf(definition, today)),
    });
    if (parsed.ok) input[name] = parsed.value;
    else issues.push(`${name} ${parsed.code}`);
  });
  if (issues.length > 0) return issues;
  // Columns that the table does not have are for others to fill.
  const missing = Object.keys(entity.fields).filter((name) => !fields.includes(name));
  return validateRecord(entity, input, {
    today,
    required: Object.fromEntries(missing.map((name) => [name, false])),
    dictionary: (name) => {
      const found = dictionary(name);
      return found === undefined ? undefined : { title: found.title, items: found.items };
    },
  }).issues.map(({ field, code }) => `${field} ${code}`);
}

/** `field value` for each value that no second line may have. */
function uniqueKeys(fields: readonly string[], cells: readonly string[], entity: EntityDefinition): readonly string[] {
  const groups = [
    ...fields.filter((name) => entity.fields[name]!.unique === true).map((name) => [name]),
    ...(entity.indexes ?? []).filter(({ unique }) => unique === true).map((index) => index.fields),
  ].filter((group) => group.every((name) => fields.includes(name)));
  return groups
    .map((group) => group.map((name) => cells[fields.indexOf(name)]!))
    .flatMap((values, i) => (values.every((value) => value !== '') ? [`${groups[i]![0]} ${values.join('|')}`] : []));
}
