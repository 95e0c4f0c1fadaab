import type { FieldDefinition, Text } from '@vermilion/plugin-kit';
import { choicesOf, isMaskedText, kindOf } from '@vermilion/plugin-kit/fields';
import type { CellFlaw, TableRow } from '../../workbooks/tableRow.js';
import { unguardFormula } from '../../workbooks/write/formulaGuard.js';
import type { ImportIssue } from '../issue.js';
import { LINE, MATCH_ONLY, type ColumnPlan } from '../plan/importPlan.js';
import { padNumber } from './padNumber.js';
import { shapeCell } from './cellShape.js';
import type { Draft } from './draft.js';
import type { DraftSpec } from './draftSpec.js';

/** Kinds whose texts name something that is stored elsewhere. */
const REFERENCES: ReadonlySet<string> = new Set(['user', 'users', 'dept', 'ref', 'refs']);
const MANY: ReadonlySet<string> = new Set(['users', 'refs', 'multi', 'tags']);
/** How spreadsheets write a long number into a text file, e.g. `1.38E+10`: only its first digits are left. */
const SHORTENED = /^-?\d(\.\d+)?E\+\d{2,3}$/;
const SEPARATOR = /[;；、\n]/;

interface Making {
  readonly values: Record<string, unknown>;
  readonly references: Record<string, readonly string[]>;
  readonly texts: Record<string, string>;
  readonly errors: ImportIssue[];
  readonly warnings: ImportIssue[];
  unwanted: boolean;
}

/** Reads the cells of a row as its columns are planned. */
export function makeDraft(row: TableRow, spec: DraftSpec): Draft {
  const making: Making = { values: {}, references: {}, texts: {}, errors: [], warnings: [], unwanted: false };
  for (const column of spec.plan.columns) readCell(row, column, spec, making);
  return { row: row.number, ...making };
}

function readCell(row: TableRow, column: ColumnPlan, spec: DraftSpec, making: Making): void {
  const cell = padNumber(unguardFormula(row.cells[column.column] ?? '').trim(), column.padTo);
  const text = cell === '' ? (column.default ?? '') : cell;
  if (column.field === LINE || MATCH_ONLY.includes(column.field)) {
    making.texts[column.field] = text;
    return;
  }
  const field = spec.fields[column.field]!;
  const issue = (id: string, message: Text): ImportIssue => ({ field: column.field, column: column.column, id, message, text });
  if (text === '') {
    if (column.empty === 'clear') making.values[column.field] = null;
    return;
  }
  making.texts[column.field] = text;
  const flaw = row.flaws?.[column.column];
  if (flaw !== undefined) {
    making.errors.push(issue(flaw === 'lossy' ? 'lossy_number' : 'cell_error', FLAWS[flaw]));
    return;
  }
  if (field.kind !== 'longtext' && SHORTENED.test(text)) {
    making.errors.push(issue('lossy_number', SHORTENED_NUMBER));
    return;
  }
  // Masked text is no value; whether it may stand there is decided where the record is known.
  if (isMaskedText(field, text)) {
    making.values[column.field] = text;
    return;
  }
  const meant = mapWords(text, field, spec.plan.words[column.field] ?? {});
  if (meant === null) {
    making.unwanted = true;
    return;
  }
  if (REFERENCES.has(field.kind)) {
    making.references[column.field] = MANY.has(field.kind) ? partsOf(meant) : [meant];
    return;
  }
  const dictionary = field.dictionary === undefined ? undefined : spec.dictionaries[field.dictionary];
  const parsed = kindOf(field).fromText(shapeCell(meant, field, column), field, {
    today: spec.today,
    lenient: true,
    ...(dictionary === undefined ? {} : choicesOf(dictionary, spec.today)),
  });
  if (!parsed.ok) {
    making.errors.push(issue(parsed.code, parsed.message));
    return;
  }
  making.values[column.field] = parsed.value;
  if (parsed.warning !== undefined) making.warnings.push(issue('warning', parsed.warning));
}

const partsOf = (text: string) =>
  text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What the words of the plan make of a text; null: the row is not wanted. */
function mapWords(text: string, field: FieldDefinition, words: Readonly<Record<string, string | null>>): string | null {
  const lookUp = (word: string) => (Object.hasOwn(words, word) ? words[word]! : word);
  if (!MANY.has(field.kind)) return lookUp(text);
  const parts = partsOf(text).map(lookUp);
  return parts.includes(null as never) ? null : parts.join(';');
}

const SHORTENED_NUMBER: Text = {
  zh: '数字已被表格软件写成科学计数法，后面的数字已丢失。请把该列设为“文本”格式，重新填写后再另存为文本文件。',
  en: 'The number was written in scientific notation, so its last digits are lost. Please make the column text, enter the numbers again, and save the file anew.',
};

const FLAWS: Readonly<Record<CellFlaw, Text>> = {
  lossy: {
    zh: '数字超过 15 位，Excel 已把末尾的数字变成 0。请把该列设为“文本”格式后重新填写。',
    en: 'The number has more than 15 digits, of which Excel has turned the last into zeros. Please make the column text and enter it again.',
  },
  error: {
    zh: '单元格是公式错误或无效的日期，请改为正确的值。',
    en: 'The cell is an error of a formula or no valid day. Please enter a value.',
  },
};
