import excel, { type DataValidation, type Workbook, type Worksheet } from 'exceljs';
import { sheetName } from './xlsxWriter.js';

export interface TemplateColumn {
  readonly title: string;
  /** The rule of the column in words. */
  readonly note: string;
  /** What may be chosen from. */
  readonly choices?: readonly string[];
  readonly required: boolean;
  /** Two values that would be accepted. */
  readonly examples: readonly [string, string];
}

/** A sheet to fill in. */
export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
}

export interface TemplateOptions extends TemplateSheet {
  /** Sheets for the rows of tables. */
  readonly tables?: readonly TemplateSheet[];
  /** Says for what and of which state of the fields the template was made. */
  readonly version: string;
  readonly texts: {
    readonly guide: string;
    readonly column: string;
    readonly required: string;
    readonly rule: string;
    readonly example: string;
    readonly yes: string;
    readonly no: string;
    readonly notListed: string;
  };
}

const ROWS = 10_000;
const LISTS = '字典';

/**
 * A workbook to fill in: titles with their rules as notes, lists to choose from, a sheet that explains every column with examples.
 * All cells are text, so that leading zeros and long numbers stay as they are typed.
 */
export async function templateWorkbook({ name, columns, tables = [], version, texts }: TemplateOptions): Promise<Buffer> {
  const workbook = new excel.Workbook();
  const filled = [{ name, columns }, ...tables].map((each) => ({ columns: each.columns, sheet: addSheet(workbook, each) }));
  const guided = [
    ...columns,
    ...tables.flatMap((table) => table.columns.map((column) => ({ ...column, title: `${table.name} · ${column.title}` }))),
  ];
  addGuide(workbook.addWorksheet(sheetName(texts.guide)), guided, texts);
  addLists(workbook.addWorksheet(LISTS, { state: 'veryHidden' }), filled, { version, notListed: texts.notListed });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, { name, columns }: TemplateSheet): Worksheet {
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title }) => ({ width: Math.max(12, title.length * 2 + 4), style: { numFmt: '@' } }));
  const titles = sheet.addRow(columns.map(({ title, required }) => (required ? `${title}*` : title)));
  titles.font = { bold: true };
  columns.forEach(({ note, required }, index) => {
    const cell = titles.getCell(index + 1);
    cell.note = note;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: required ? 'FFF6DCD6' : 'FFF1EDE6' } };
  });
  return sheet;
}

function addGuide(sheet: Worksheet, columns: readonly TemplateColumn[], texts: TemplateOptions['texts']): void {
  sheet.columns = [{ width: 20 }, { width: 8 }, { width: 60 }, { width: 24 }, { width: 24 }];
  sheet.addRow([texts.column, texts.required, texts.rule, `${texts.example} 1`, `${texts.example} 2`]).font = { bold: true };
  for (const { title, required, note, examples } of columns) {
    sheet.addRow([title, required ? texts.yes : texts.no, note, ...examples]).alignment = { wrapText: true, vertical: 'top' };
  }
}

function addLists(
  lists: Worksheet,
  filled: readonly (Pick<TemplateSheet, 'columns'> & { readonly sheet: Worksheet })[],
  { version, notListed }: Pick<TemplateOptions, 'version'> & { readonly notListed: string },
): void {
  lists.getCell('A1').value = '__template_version';
  lists.getCell('B1').value = version;
  let next = 2;
  for (const { sheet, columns } of filled)
    columns.forEach(({ choices = [] }, index) => {
      if (choices.length === 0) return;
      const list = lists.getColumn(++next);
      list.values = [...choices];
      const formula = `'${LISTS}'!$${list.letter}$1:$${list.letter}$${choices.length}`;
      const letter = sheet.getColumn(index + 1).letter;
      validationsOf(sheet).add(`${letter}2:${letter}${ROWS}`, {
        type: 'list',
        allowBlank: true,
        formulae: [formula],
        showErrorMessage: true,
        errorStyle: 'warning',
        error: notListed,
      });
    });
}

/** The library has validations of whole ranges, but its types do not say so; cell by cell takes seconds. */
const validationsOf = (sheet: Worksheet) =>
  (sheet as unknown as { readonly dataValidations: { add(range: string, validation: DataValidation): void } }).dataValidations;
