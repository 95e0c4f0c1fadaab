import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { tableLimits } from '../tableLimits.js';
import { TableProblem } from '../tableProblem.js';

/** The parts of a packed file by name. */
export interface ZipParts {
  has(name: string): boolean;
  /** @throws {TableProblem} if there is no such part. */
  read(name: string): Promise<Readable>;
  close(): Promise<void>;
}

/**
 * Opens a packed file, unless what it says of itself is beyond the limits. Parts are checked again while they are unpacked: one
 * that is larger than it says ends with an error.
 *
 * @throws {TableProblem} for what is no archive, is encrypted, or would become too large.
 */
export async function openZip(path: string): Promise<ZipParts> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }, (error, file) =>
      error ? reject(damaged()) : resolve(file),
    ),
  );
  try {
    const entries = await entriesOf(zip);
    return {
      has: (name) => entries.has(name),
      read: (name) =>
        new Promise((resolve, reject) => {
          const entry = entries.get(name);
          if (!entry) return reject(damaged());
          zip.openReadStream(entry, (error, stream) => (error ? reject(damaged()) : resolve(stream)));
        }),
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let packed = 0;
  let inflated = 0;
  if (zip.entryCount > tableLimits.parts) return Promise.reject(bomb());
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      packed += entry.compressedSize;
      inflated += entry.uncompressedSize;
      if (inflated > tableLimits.inflatedBytes || inflated > Math.max(packed, 4096) * tableLimits.ratio) return reject(bomb());
      if (entry.isEncrypted()) return reject(encrypted());
      entries.set(entry.fileName.replaceAll('\\', '/'), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

export const damaged = () =>
  new TableProblem('damaged_file', {
    zh: '文件已损坏或不是 Excel 工作簿，请在 Excel 中打开并另存为 .xlsx 后重试。',
    en: 'The file is damaged or no workbook. Please open it in Excel and save it as .xlsx.',
  });

const bomb = () =>
  new TableProblem('too_large_unpacked', {
    zh: '文件解压后过大，已拒绝。请只保留需要导入的工作表后重试。',
    en: 'The file would become too large when unpacked. Please keep only the sheet that you need.',
  });

const encrypted = () =>
  new TableProblem('encrypted_file', {
    zh: '文件设有密码，请取消密码后重试。',
    en: 'The file is protected by a password. Please remove it first.',
  });
