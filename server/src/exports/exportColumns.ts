import { fieldNamed } from '../records/entity/automaticFields.js';
import type { RecordField } from '../records/entity/recordEntity.js';
import type { AccessPlan } from '../records/accessPlan.js';
import type { Locale } from '../records/labels/titleText.js';
import { refusals } from '../http/refusals.js';
import type { RecordView } from '../records/views/recordView.js';
import { cellText } from '../records/views/cellText.js';
import type { CellContent } from '../workbooks/write/sheetCell.js';

/** One column of an export. */
export interface ExportColumn {
  readonly title: string;
  readonly content: (view: RecordView) => CellContent;
  /** The same as people read it: what is printed. */
  readonly text: (view: RecordView) => string;
}

/** Kinds that a cell cannot show. */
const NOT_IN_CELLS: ReadonlySet<string> = new Set(['file', 'image', 'table', 'json']);
const NUMBERS: ReadonlySet<string> = new Set(['int', 'decimal', 'money', 'percent', 'rating']);
/** A cell holds so many digits exactly. */
const EXACT_DIGITS = 15;

/** By which rights a file is written. */
export interface ExportRights {
  readonly view: AccessPlan;
  /** What may leave the house of it. */
  readonly export: AccessPlan;
  /** Personal and sensitive values that its maker may read stand in clear. */
  readonly plain: boolean;
}

/**
 * The columns that are asked for, else all that the reader may see. Personal and sensitive values are masked whoever may read them,
 * unless it is decided otherwise for this file.
 *
 * @throws {HttpError} 422 for a field that does not exist or is hidden from him.
 */
export function exportColumns(rights: ExportRights, names: readonly string[] | undefined, locale: Locale): ExportColumn[] {
  const own = [...rights.view.entity.fields.values()].filter((field) => isVisible(rights, field) && isInCells(field));
  const wanted = names ?? ['no', ...own.map(({ name }) => name), 'owner', 'createdAt', 'updatedAt'];
  return wanted.map((name) => columnOf(rights, name, locale));
}

/** The column at the end of a file, by which it finds its records again when it comes back. */
export const idColumn = (locale: Locale): ExportColumn => ({
  title: locale === 'zh' ? '记录ID' : 'Record id',
  content: ({ id }) => id,
  text: ({ id }) => id,
});

function columnOf(rights: ExportRights, name: string, locale: Locale): ExportColumn {
  const { entity } = rights.view;
  const field = entity.fields.get(name);
  if (field && isVisible(rights, field) && isInCells(field))
    return {
      title: field.definition.label[locale],
      content: (view) => contentOf(rights, field, view, locale),
      text: (view) => textOf(rights, field, view, locale),
    };
  const automatic = field ? undefined : AUTOMATIC[name];
  if (!automatic)
    throw refusals.invalid([
      { field: 'columns', id: 'unknown_field', message: { zh: `没有“${name}”这个字段。`, en: `There is no field ${name}.` } },
    ]);
  const title = fieldNamed(entity, name)!.definition.label[locale];
  return { title, content: automatic, text: (view) => String(automatic(view) ?? '') };
}

/** Whether a field may stand in what leaves the house. */
export const isVisible = (rights: ExportRights, field: RecordField): boolean =>
  [rights.view, rights.export].every((plan) => plan.widestAccess(field) !== 'hidden');

export const isInCells = (field: RecordField): boolean => !NOT_IN_CELLS.has(field.kind.name);

const isMasked = (rights: ExportRights, field: RecordField) =>
  (field.definition.sensitivity ?? 'plain') === 'plain' ? rights.export.widestAccess(field) === 'masked' : !rights.plain;

function textOf(rights: ExportRights, field: RecordField, view: RecordView, locale: Locale): string {
  const value = view.fields[field.name] ?? null;
  const isOpen = value === null || view.masked.includes(field.name) || !isMasked(rights, field);
  return isOpen ? cellText(field, view, locale) : field.kind.mask(value);
}

function contentOf(rights: ExportRights, field: RecordField, view: RecordView, locale: Locale): CellContent {
  const value = view.fields[field.name] ?? null;
  const isPlain = value !== null && !view.masked.includes(field.name) && !isMasked(rights, field);
  return (isPlain ? valueContent(field, value) : undefined) ?? (textOf(rights, field, view, locale) || null);
}

/** A value that a cell holds as more than its text: a day, or a number that it holds exactly. */
export function valueContent(field: RecordField, value: unknown): CellContent | undefined {
  if (field.kind.name === 'date') return { day: String(value) };
  return NUMBERS.has(field.kind.name) && String(value).replace(/\D/g, '').length <= EXACT_DIGITS ? Number(value) : undefined;
}

const moment = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What the platform knows of every record. */
const AUTOMATIC: Readonly<Record<string, (view: RecordView) => CellContent>> = {
  no: (view) => view.no,
  owner: (view) => view.owner?.name ?? null,
  ownerDepartment: (view) => view.owner?.department?.name ?? null,
  approvalStatus: (view) => view.approvalStatus,
  createdAt: (view) => moment(view.createdAt),
  updatedAt: (view) => moment(view.updatedAt),
};
