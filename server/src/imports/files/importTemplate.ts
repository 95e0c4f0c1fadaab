import { createHash } from 'node:crypto';
import { formatField, isOffered, today } from '@vermilion/plugin-kit/fields';
import { seededRandom, type DictionaryDefinition } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { templateWorkbook, type TemplateColumn } from '../../workbooks/write/templateWorkbook.js';
import { lineTitle } from '../../workbooks/lineTitle.js';
import { mayFill } from '../plan/importFields.js';
import { ruleText } from './ruleText.js';

const TEXTS = {
  zh: {
    guide: '填写说明',
    line: '明细工作表用行号指明它属于主表的哪一行；没有明细时可不填。',
    column: '列',
    required: '必填',
    rule: '规则',
    example: '示例',
    yes: '是',
    no: '否',
    notListed: '列表中没有这个值；导入时可以再对应。',
  },
  en: {
    guide: 'How to fill in',
    line: 'Rows on further sheets say by it to which row of the first sheet they belong; without such rows it may stay empty.',
    column: 'Column',
    required: 'Required',
    rule: 'Rule',
    example: 'Example',
    yes: 'Yes',
    no: 'No',
    notListed: 'This is none of the list; you can say what it means when importing.',
  },
} as const;

/** Any seed: the same examples every time. */
const SEED = 7;

/**
 * A workbook to fill in for an entity, with the columns that the actor may fill.
 *
 * @throws {HttpError} 403 if he may not import into it.
 */
export async function importTemplate(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  locale: Locale,
): Promise<Buffer> {
  const { fields, tables } = mayFill(context, actor, entity);
  const random = seededRandom(SEED);
  const columnOf = (field: RecordField): TemplateColumn => {
    const dictionary =
      field.definition.dictionary === undefined ? undefined : context.registry.dictionaries.get(field.definition.dictionary);
    const choices = field.kind.name === 'select' ? choicesOf(dictionary, locale) : undefined;
    return {
      title: field.definition.label[locale],
      note: ruleText(field.definition, choicesOf(dictionary, locale), locale),
      ...(choices === undefined ? {} : { choices }),
      required: field.definition.required === true,
      examples: [exampleOf(field, dictionary, random, locale), exampleOf(field, dictionary, random, locale)],
    };
  };
  const line = { title: lineTitle[locale], note: TEXTS[locale].line, examples: ['1', '2'] as const };
  const own = fields.map(columnOf);
  const columns = tables.length > 0 ? [{ ...line, required: false }, ...own] : own;
  const further = tables.map((table) => ({
    name: table.field.definition.label[locale],
    columns: [{ ...line, required: true }, ...table.fields.map(columnOf)],
  }));
  const shape = createHash('sha256')
    .update(JSON.stringify([columns, ...further.map((table) => table.columns)].flat().map(({ title, note }) => [title, note])))
    .digest('hex')
    .slice(0, 8);
  const name = entity.definition.title[locale];
  return templateWorkbook({ name, columns, tables: further, version: `${entity.name} ${shape}`, texts: TEXTS[locale] });
}

const choicesOf = (dictionary: DictionaryDefinition | undefined, locale: Locale): readonly string[] =>
  Object.values(dictionary?.items ?? {})
    .filter((item) => isOffered(item, today()))
    .map((item) => item.label[locale]);

const NAMED: Readonly<Partial<Record<string, Readonly<Record<Locale, string>>>>> = {
  user: { zh: '程予安', en: '程予安' },
  users: { zh: '程予安、顾明谦', en: '程予安、顾明谦' },
  dept: { zh: '销售部', en: '销售部' },
  ref: { zh: '（名称或编号）', en: '(name or number)' },
  refs: { zh: '（名称或编号，用“、”分隔）', en: '(names or numbers, separated by ";")' },
};

function exampleOf(
  field: RecordField,
  dictionary: DictionaryDefinition | undefined,
  random: () => number,
  locale: Locale,
): string {
  const named = NAMED[field.kind.name]?.[locale];
  if (named !== undefined) return named;
  const choices = choicesOf(dictionary, locale);
  if (choices.length > 0) return choices[Math.floor(random() * choices.length)]!;
  return formatField(field.definition, field.kind.sample(random, field.definition), { locale });
}
