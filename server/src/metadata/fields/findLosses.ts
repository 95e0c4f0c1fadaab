import type { FieldDefinition } from '@vermilion/plugin-kit';
import type { Database } from '../../database/database.js';
import type { HttpIssue } from '../../http/httpError.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import { countRows } from '../change/countRows.js';

interface Change {
  readonly database: Database;
  readonly entity: RecordEntity;
  /** As it is stored now. */
  readonly field: RecordField;
  readonly before: FieldDefinition;
  readonly after: FieldDefinition;
}

interface LossRule {
  /** Part of the definition that the reader is shown. */
  readonly part: keyof FieldDefinition;
  /** Whether the change is of this sort at all. */
  readonly when: (before: FieldDefinition, after: FieldDefinition) => boolean;
  /** How many values speak against it; absent: it is refused whatever is stored. */
  readonly against?: (change: Change) => Promise<number>;
  readonly zh: (count: number) => string;
  readonly en: (count: number) => string;
}

/** Changes of a field that could lose data or would contradict them, each with its reason. Everything else is allowed. */
const RULES: readonly LossRule[] = [
  {
    part: 'kind',
    when: (before, after) => before.kind !== after.kind,
    zh: () => '字段类型不能修改，已存的值会读不出来；请新增一个字段',
    en: () => 'The kind of a field cannot change, since stored values could not be read; add a new field instead.',
  },
  {
    part: 'sensitivity',
    when: (before, after) => (before.sensitivity === 'sensitive') !== (after.sensitivity === 'sensitive'),
    zh: () => '是否加密存储不能修改；请新增一个字段',
    en: () => 'Whether values are stored encrypted cannot change; add a new field instead.',
  },
  {
    part: 'scale',
    when: (before, after) => before.kind === 'decimal' && (before.scale !== after.scale || before.length !== after.length),
    zh: () => '小数的位数不能修改；请新增一个字段',
    en: () => 'The digits of a decimal cannot change; add a new field instead.',
  },
  {
    part: 'length',
    when: (before, after) => (after.length ?? Infinity) < (before.length ?? Infinity),
    against: ({ database, entity, field, after }) => countRows.longer(database, entity, field, after.length ?? 0),
    zh: (count) => `已有 ${count} 条记录的内容超过新的长度`,
    en: (count) => `${count} records hold more than the new length.`,
  },
  {
    part: 'required',
    when: (before, after) => after.required === true && before.required !== true,
    against: ({ database, entity, field }) => countRows.empty(database, entity, field),
    zh: (count) => `还有 ${count} 条记录没有填写，不能改为必填；请先补齐`,
    en: (count) => `${count} records have no value, so it cannot become required; fill these in first.`,
  },
  {
    part: 'unique',
    when: (before, after) => after.unique === true && before.unique !== true,
    against: ({ database, entity, field }) => countRows.repeated(database, entity, field),
    zh: (count) => `有 ${count} 个值重复，不能改为唯一；请先合并`,
    en: (count) => `${count} values occur more than once, so it cannot become unique; merge these first.`,
  },
  {
    part: 'unique',
    when: (before, after) => before.unique === true && after.unique !== true,
    zh: () => '唯一约束已经建立，不能取消；请新增一个字段',
    en: () => 'The unique key is there and is never dropped; add a new field instead.',
  },
  {
    part: 'dictionary',
    when: (before, after) => before.dictionary !== after.dictionary,
    against: ({ database, entity, field }) => countRows.filled(database, entity, field),
    zh: (count) => `已有 ${count} 条记录选了原字典的值，不能换字典`,
    en: (count) => `${count} records hold values of the dictionary so far, so another cannot take its place.`,
  },
  {
    part: 'entity',
    when: (before, after) => before.entity !== after.entity,
    against: ({ database, entity, field }) => countRows.filled(database, entity, field),
    zh: (count) => `已有 ${count} 条记录指向原实体，不能改指向`,
    en: (count) => `${count} records point to the entity so far, so another cannot take its place.`,
  },
];

/** The reasons why a field cannot be changed so; none: it can. */
export async function findLosses(change: Change): Promise<HttpIssue[]> {
  const issues: HttpIssue[] = [];
  for (const { part, when, against, zh, en } of RULES) {
    if (!when(change.before, change.after)) continue;
    const count = against ? await against(change) : 1;
    if (count > 0) issues.push({ field: part, id: 'would_lose_data', message: { zh: zh(count), en: en(count) } });
  }
  return issues;
}
