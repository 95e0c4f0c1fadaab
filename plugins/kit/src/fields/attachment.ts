import * as z from 'zod/mini';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import type { FileReference } from '../definition/row.js';
import { accept, refuse, type Parsed } from '../validation/parsed.js';
import { recordId } from './recordId.js';
import { sampleId } from './reference.js';
import type { FieldKind } from './fieldKind.js';
import { presenceOperators } from './operators.js';

const shape = z.array(
  z.strictObject({
    id: z.string().check(z.regex(recordId)),
    name: z.string().check(z.minLength(1), z.maxLength(255)),
    bytes: z.int().check(z.nonnegative()),
    type: z.string().check(z.maxLength(127)),
  }),
);

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function check(
  input: unknown,
  field: FieldDefinition,
  defaults: { readonly accept?: readonly string[] },
): Parsed<readonly FileReference[]> {
  const parsed = shape.safeParse(input);
  if (!parsed.success)
    return refuse('type', '应为已上传文件的列表', 'Expected a list of uploaded files {id, name, bytes, type}.');
  const most = field.maxCount ?? 10;
  if (parsed.data.length > most)
    return refuse('length', `最多 ${most} 个文件`, `Expected at most ${most} files, but there are ${parsed.data.length}.`);
  const heaviest = field.maxBytes ?? 20 * 1024 * 1024;
  const allowed = field.accept ?? defaults.accept;
  for (const file of parsed.data) {
    if (file.bytes > heaviest)
      return refuse(
        'range',
        `“${file.name}”超过 ${Math.floor(heaviest / 1048576)} MB`,
        `“${file.name}” has more than ${heaviest} bytes.`,
      );
    if (allowed !== undefined && !allowed.includes(extensionOf(file.name)))
      return refuse(
        'format',
        `“${file.name}”不是允许的类型（${allowed.join('、')}）`,
        `“${file.name}” is none of ${allowed.join(', ')}.`,
      );
  }
  return accept(parsed.data);
}

/** A kind that holds uploaded files, by reference. `accept` lists file extensions in lower case. */
export function attachment(
  name: FieldKindName,
  defaults: { readonly accept?: readonly string[] },
): FieldKind<readonly FileReference[]> {
  return {
    name,
    column: () => ({ type: 'json' }),
    parse: (input, field) => check(input, field, defaults),
    fromText: () => refuse('type', '附件不能从表格导入', 'Files cannot be imported from a table.'),
    format: (files, _field, { locale }) => files.map((file) => file.name).join(locale === 'zh' ? '、' : ', '),
    operators: presenceOperators,
    mask: (files) => `(${files.length})`,
    sample: (random, field) => {
      const extension = (field.accept ?? defaults.accept)?.[0] ?? 'pdf';
      return [{ id: sampleId(random), name: `sample.${extension}`, bytes: 1024, type: 'application/octet-stream' }];
    },
    schema: () => shape,
    toColumn: (files) => JSON.stringify(files),
    fromColumn: (stored) => (typeof stored === 'string' ? JSON.parse(stored) : stored) as readonly FileReference[],
    toVariable: (files) => files,
  };
}
