import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FieldDefinition, Text } from '@vermilion/plugin-kit';
import { today } from '@vermilion/plugin-kit/fields';
import { createRecordEntities } from '../../records/entity/recordEntities.js';
import type { CellContent } from '../../workbooks/write/sheetCell.js';
import { createXlsxWriter } from '../../workbooks/write/xlsxWriter.js';
import type { MetadataContext } from '../metadataContext.js';
import { countUsage } from './countUsage.js';
import { listEntities, type ListedEntity, type ListedField } from './listEntities.js';

type Locale = keyof Text;

interface FieldLine {
  readonly entity: ListedEntity;
  readonly field: ListedField;
  /** Records that fill it in; null: the table belongs to the organization. */
  readonly used: number | null;
  /** `YYYY-MM-DD` of the oldest record that does; null: none. */
  readonly since: string | null;
}

interface LineColumn {
  readonly title: Text;
  readonly width: number;
  readonly of: (line: FieldLine, locale: Locale) => CellContent;
}

const COLUMNS: readonly LineColumn[] = [
  { title: { zh: '来源', en: 'From' }, width: 14, of: ({ entity }, locale) => entity.pluginTitle[locale] },
  { title: { zh: '实体', en: 'Entity' }, width: 16, of: ({ entity }, locale) => entity.title[locale] },
  { title: { zh: '实体代码', en: 'Entity code' }, width: 26, of: ({ entity }) => entity.name },
  { title: { zh: '字段（中文）', en: 'Field (Chinese)' }, width: 20, of: ({ field }) => field.definition.label.zh },
  { title: { zh: '字段（英文）', en: 'Field (English)' }, width: 24, of: ({ field }) => field.definition.label.en },
  { title: { zh: '字段代码', en: 'Field code' }, width: 22, of: ({ field }) => field.name },
  { title: { zh: '类型', en: 'Kind' }, width: 12, of: ({ field }) => field.definition.kind },
  { title: { zh: '规则', en: 'Rules' }, width: 36, of: ({ field }) => rulesOf(field.definition) },
  { title: { zh: '敏感度', en: 'Sensitivity' }, width: 12, of: ({ field }) => field.definition.sensitivity ?? 'plain' },
  {
    title: { zh: '加入方式', en: 'Added by' },
    width: 12,
    of: ({ field }, locale) => (field.own ? { zh: '管理员', en: 'Administrator' } : { zh: '插件', en: 'Plugin' })[locale],
  },
  {
    title: { zh: '状态', en: 'State' },
    width: 10,
    of: ({ field }, locale) => (field.hidden ? { zh: '停用', en: 'Out of use' } : { zh: '在用', en: 'In use' })[locale],
  },
  { title: { zh: '责任人', en: 'Owner' }, width: 16, of: ({ field }) => field.about.owner || null },
  { title: { zh: '来源系统', en: 'Source system' }, width: 16, of: ({ field }) => field.about.sourceSystem || null },
  { title: { zh: '首次使用', en: 'First used' }, width: 12, of: ({ since }) => since },
  { title: { zh: '已填记录数', en: 'Records filled in' }, width: 14, of: ({ used }) => used },
];

const TITLE: Text = { zh: '数据字典', en: 'Data dictionary' };

/** Every field of every entity as a workbook, with how often it is used. */
export async function dictionaryWorkbook(context: MetadataContext, locale: Locale): Promise<Buffer> {
  const sink = new PassThrough();
  const file = buffer(sink);
  const columns = COLUMNS.map(({ title, width }) => ({ title: title[locale], width }));
  const writer = await createXlsxWriter(sink, { name: TITLE[locale], columns });
  const stored = createRecordEntities(context.metadata.newest());
  for (const entity of listEntities(context)) {
    const table = stored.get(entity.name);
    const usage = table && (await countUsage(context.database, table));
    for (const field of entity.fields) {
      const line: FieldLine = {
        entity,
        field,
        used: usage?.fields[field.name] ?? null,
        since: dayOf(usage?.firstUsed[field.name]),
      };
      await writer.row(COLUMNS.map(({ of }) => ({ content: of(line, locale) })));
    }
  }
  await writer.end();
  return file;
}

const dayOf = (at: number | undefined) => (at === undefined ? null : today(at));

const RULES = ['required', 'unique', 'indexed', 'writeOnce', 'computed'] as const;
const LIMITS = ['length', 'scale', 'min', 'max', 'pattern', 'dictionary', 'entity'] as const;

function rulesOf(field: FieldDefinition): string {
  const set = RULES.filter((rule) => field[rule] === true);
  const limits = LIMITS.filter((limit) => field[limit] !== undefined).map((limit) => `${limit}=${field[limit]}`);
  return [...set, ...limits].join(', ');
}
