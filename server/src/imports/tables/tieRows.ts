import { isMaskedText } from '@vermilion/plugin-kit/fields';
import type { RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Draft } from '../draft/draft.js';
import type { ImportIssue } from '../issue.js';

/** Rows of one table that belong to one record. */
interface Tied {
  readonly field: RecordField;
  readonly rows: readonly Draft[];
}

/**
 * A draft with the rows of its tables as values. What is wrong with a row is told of the record that it is in, at its place
 * there: `lines.1.count`.
 *
 * @param before the row of the first sheet that has the same line already
 */
export function tieRows(
  { entities }: Pick<RecordsContext, 'entities'>,
  draft: Draft,
  tables: readonly Tied[],
  before: number | undefined,
): Draft {
  const issuesOf = (pick: (row: Draft, fields: ReadonlyMap<string, RecordField>) => readonly ImportIssue[]) =>
    tables.flatMap(({ field, rows }) => {
      const { fields } = entities.get(field.definition.entity!)!;
      return rows.flatMap((row, at) =>
        pick(row, fields).map((issue) => ({ ...issue, field: `${field.name}.${at}.${issue.field}`, column: null })),
      );
    });
  const values = Object.fromEntries(tables.map(({ field, rows }) => [field.name, rows.map((row) => row.values)]));
  return {
    ...draft,
    values: { ...draft.values, ...values },
    tables: Object.fromEntries(tables.map(({ field, rows }) => [field.name, rows])),
    errors: [
      ...draft.errors,
      ...(before === undefined ? [] : [sameLine(before)]),
      ...issuesOf((row, fields) => [...row.errors, ...masked(fields, row)]),
    ],
    warnings: [...draft.warnings, ...issuesOf((row) => row.warnings)],
  };
}

/** Masked texts are no values; where all rows stay as they are, nobody hears of it. */
const masked = (fields: ReadonlyMap<string, RecordField>, { values }: Draft): ImportIssue[] =>
  Object.entries(values)
    .filter(([name, value]) => typeof value === 'string' && isMaskedText(fields.get(name)!.definition, value))
    .map(([name]) => ({
      field: name,
      column: null,
      id: 'masked_value',
      message: { zh: '脱敏后的内容不能写回。', en: 'A masked text cannot be written back.' },
    }));

const sameLine = (row: number): ImportIssue => ({
  field: null,
  column: null,
  id: 'duplicate_line',
  message: { zh: `与第 ${row} 行的行号相同。`, en: `It has the same line as row ${row}.` },
});
