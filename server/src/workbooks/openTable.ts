import { open } from 'node:fs/promises';
import { openCsv } from './csv/openCsv.js';
import type { Table } from './table.js';
import { TableProblem } from './tableProblem.js';
import { openXlsx } from './xlsx/openXlsx.js';

/**
 * Opens a workbook or a text file, by what it is and not by what it is called.
 *
 * @throws {TableProblem} for files of other kinds, damaged ones and those beyond the limits.
 */
export async function openTable(path: string): Promise<Table> {
  const start = await firstBytes(path);
  if (start.length === 0) throw empty();
  if (start.readUInt32BE(0) === 0x504b0304) return openXlsx(path);
  if (start.readUInt32BE(0) === 0xd0cf11e0) throw oldOrEncrypted();
  if (start.includes(0) && !(start[0] === 0xff && start[1] === 0xfe)) throw unknown();
  return openCsv(path);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return bytesRead < 4
      ? Buffer.concat([buffer.subarray(0, bytesRead), Buffer.from('\n\n\n\n')]).subarray(0, bytesRead && 4)
      : buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const empty = () => new TableProblem('empty_file', { zh: '文件是空的。', en: 'The file is empty.' });

const oldOrEncrypted = () =>
  new TableProblem('old_excel', {
    zh: '这是旧版 .xls 文件或加密的工作簿。请在 Excel 中打开，取消密码，用“另存为”选择“Excel 工作簿（.xlsx）”后重新上传。',
    en: 'This is an old .xls file or an encrypted workbook. Please open it in Excel, remove the password, choose "Save as" → "Excel workbook (.xlsx)" and upload that.',
  });

const unknown = () =>
  new TableProblem('unknown_file', {
    zh: '只能导入 .xlsx、.csv 或 .txt 文件。',
    en: 'Only .xlsx, .csv and .txt files can be imported.',
  });
