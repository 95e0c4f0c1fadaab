import type { FieldMeta } from '../../../api/manifest.js';
import { bytes } from '../../../format/bytes.js';

/** What the server refuses anyway, said before megabytes are on their way. */
export interface RefusedFile {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}
const MOST = 10;
const HEAVIEST = 20 * 1024 * 1024;

/** Why a file cannot be added to a field that holds `present` already; null if it can. */
export function refusedFile(
  file: { readonly name: string; readonly size: number },
  field: FieldMeta,
  present: number,
): RefusedFile | null {
  const most = field.maxCount ?? MOST;
  if (present >= most) return { key: 'forms.tooManyFiles', values: { count: most } };
  const heaviest = field.maxBytes ?? HEAVIEST;
  if (file.size > heaviest) return { key: 'forms.fileTooLarge', values: { name: file.name, most: bytes(heaviest) } };
  const extension = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  if (field.accept && !field.accept.includes(extension)) {
    return { key: 'forms.fileTypeRefused', values: { name: file.name, accepted: field.accept.join(', ') } };
  }
  return null;
}
