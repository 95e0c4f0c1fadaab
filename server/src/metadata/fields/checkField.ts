import type { FieldDefinition, FieldKindName } from '@vermilion/plugin-kit';
import { parseField } from '@vermilion/plugin-kit/fields';
import type { HttpIssue } from '../../http/httpError.js';

type Part = keyof FieldDefinition;

/** Parts that some kinds need, and all others do not take. */
const PARTS: Readonly<
  Partial<Record<Part, { readonly needed: readonly FieldKindName[]; readonly taken: readonly FieldKindName[] }>>
> = {
  dictionary: { needed: ['select', 'multi'], taken: [] },
  entity: { needed: ['ref', 'refs', 'table'], taken: [] },
  length: { needed: [], taken: ['text', 'url', 'email', 'decimal', 'longtext', 'serial'] },
  scale: { needed: [], taken: ['decimal', 'rating'] },
  min: { needed: [], taken: ['text', 'int', 'decimal', 'money', 'percent', 'rating'] },
  max: { needed: [], taken: ['text', 'int', 'decimal', 'money', 'percent', 'rating'] },
  pattern: { needed: [], taken: ['text', 'serial'] },
  maxCount: { needed: [], taken: ['file', 'image'] },
};

/** Kinds whose values are lists or long: no key can be of them. */
const NEVER_UNIQUE: ReadonlySet<FieldKindName> = new Set([
  'longtext',
  'json',
  'multi',
  'tags',
  'refs',
  'users',
  'table',
  'file',
  'image',
  'bool',
]);

/** What is wrong with the definition of a field by itself; `field` of an issue is the part of it. */
export function checkField(field: FieldDefinition): HttpIssue[] {
  return [...checkParts(field), ...checkRange(field), ...checkPattern(field), ...checkKey(field), ...checkDefault(field)];
}

function checkParts(field: FieldDefinition): HttpIssue[] {
  return (Object.keys(PARTS) as Part[]).flatMap((part) => {
    const { needed, taken } = PARTS[part]!;
    const given = field[part] !== undefined;
    if (!given && needed.includes(field.kind))
      return [issue(part, 'required', '这种字段需要填写此项', `A field of kind ${field.kind} needs this.`)];
    if (given && !needed.includes(field.kind) && !taken.includes(field.kind))
      return [issue(part, 'not_of_kind', '这种字段没有此项', `A field of kind ${field.kind} does not have this.`)];
    return [];
  });
}

function checkRange({ kind, length = 18, scale = 0, min, max }: FieldDefinition): HttpIssue[] {
  const issues = [];
  if (kind === 'decimal' && (length > 38 || scale > length))
    issues.push(
      issue(
        'length',
        'range',
        '位数最多 38，小数位不超过总位数',
        'Expected at most 38 digits, those behind the point among them.',
      ),
    );
  if (min !== undefined && max !== undefined && min > max)
    issues.push(issue('max', 'range', '最大值不能小于最小值', 'Expected a greatest value that is not below the least.'));
  return issues;
}

function checkPattern({ pattern }: FieldDefinition): HttpIssue[] {
  if (pattern === undefined) return [];
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch {
    return [issue('pattern', 'format', '不是有效的正则表达式', 'Expected a regular expression.')];
  }
}

function checkKey({ kind, unique, indexed, length = 0 }: FieldDefinition): HttpIssue[] {
  if (!unique && !indexed) return [];
  if (!NEVER_UNIQUE.has(kind) && length <= 255) return [];
  return [
    issue(
      unique ? 'unique' : 'indexed',
      'range',
      '这种字段太长，不能唯一或建索引',
      'Values of this field are too long for a key.',
    ),
  ];
}

function checkDefault(field: FieldDefinition): HttpIssue[] {
  if (field.default === undefined || field.default === null) return [];
  const parsed = parseField(field, field.default);
  return parsed.ok ? [] : [{ field: 'default', id: parsed.code, message: parsed.message }];
}

const issue = (field: string, id: string, zh: string, en: string): HttpIssue => ({ field, id, message: { zh, en } });
