import {
  defineCleaningRule,
  defineDashboard,
  defineDictionary,
  defineDuplicateRule,
  defineEntity,
  defineFlow,
  defineForm,
  defineHandler,
  defineImportTemplate,
  defineRole,
  definePlugin,
  defineSchedule,
  defineTagRule,
  defineView,
  recordsOf,
} from '../index.js';
import { bool, money, ref, select, text } from '../index.js';
import type { HandlerRecords, Row } from '../index.js';

// Every `@ts-expect-error` is a promise: what follows must not compile. `typePromises.test.ts` compiles this file.

const label = { zh: '名', en: 'Name' };
const status = defineDictionary({ title: label, items: { on: { label }, off: { label } }, transitions: { on: ['off'] } });
const book = defineEntity({
  title: label,
  titleField: 'name',
  fields: {
    name: text(label, { required: true, length: 40 }),
    status: select('status', label, { required: true }),
    price: money(label),
    lent: bool(label),
    shelf: ref('shelf', label),
    owner: ref('base:person', label),
  },
});
const shelf = defineEntity({ title: label, titleField: 'code', fields: { code: text(label, { required: true }) } });
const loan = defineForm({ title: label, entity: 'book', sections: [{ fields: ['name', 'note'] }], extra: { note: text(label) } });
const lend = defineFlow({
  title: label,
  category: label,
  diagram: 'flows/lend.bpmn',
  start: 'loan',
  startableBy: ['reader', 'base:user'],
  requestTitle: '{name}',
  summary: ['name', 'note'],
  onApproved: 'handOut',
});
const reader = defineRole({ title: label, grants: [{ entity: 'book', actions: { view: 'all' }, fields: { price: 'hidden' } }] });
const handOut = defineHandler({ inStep: true, run: async () => undefined });

const identity = { id: 'library', title: label, version: '1.0.0', root: import.meta.url } as const;
const parts = { dictionaries: { status }, entities: { book, shelf }, forms: { loan }, handlers: { handOut }, roles: { reader } };

definePlugin({ ...identity, needs: ['base'], ...parts, flows: { lend } });

definePlugin({ ...identity, needs: ['base'], ...parts, subject: { title: label, entities: ['book', 'base:person'] } });

// A subject library of an entity that is not there.
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, subject: { title: label, entities: ['film'] } });

// A dictionary that is not there.
const wrongDictionary = defineEntity({ title: label, titleField: 'a', fields: { a: text(label), b: select('color', label) } });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], dictionaries: { status }, entities: { wrongDictionary } });

// An entity that is not there, and one of a plugin that is not needed.
const wrongEntity = defineEntity({ title: label, titleField: 'a', fields: { a: text(label), b: ref('author', label) } });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], entities: { wrongEntity } });
// @ts-expect-error
definePlugin({ ...identity, needs: [], ...parts, flows: {} });

// A form with a field that its entity lacks, in its sections and in its conditions.
const wrongField = defineForm({ title: label, entity: 'book', sections: [{ fields: ['name', 'isbn'] }] });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, forms: { loan, wrongField } });
const wrongCondition = defineForm({
  title: label,
  entity: 'book',
  sections: [{ fields: ['name'] }],
  requiredWhen: { isbn: 'true' },
});
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, forms: { loan, wrongCondition } });

// A form of an entity that is not there.
const wrongForm = defineForm({ title: label, entity: 'magazine', sections: [] });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, forms: { loan, wrongForm } });

// A flow with an unknown form, role, handler or field in its summary.
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, flows: { lend: defineFlow({ ...lend, start: 'application' }) } });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, flows: { lend: defineFlow({ ...lend, startableBy: ['visitor'] }) } });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, flows: { lend: defineFlow({ ...lend, onApproved: 'giveAway' }) } });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, flows: { lend: defineFlow({ ...lend, summary: ['isbn'] }) } });

// A grant for an unknown entity or field.
const wrongGrant = defineRole({ title: label, grants: [{ entity: 'magazine', actions: { view: 'all' } }] });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, roles: { reader, wrongGrant } });
const wrongRight = defineRole({ title: label, grants: [{ entity: 'book', actions: { view: 'all' }, fields: { isbn: 'read' } }] });
// @ts-expect-error
definePlugin({ ...identity, needs: ['base'], ...parts, roles: { reader, wrongRight } });

// Declarations over entities: what they name exists.
const given = { ...identity, needs: ['base'], ...parts } as const;
const count = { label, of: 'count' } as const;
const metric = { kind: 'metric', title: label, entity: 'book', measure: count, place: [0, 0, 4, 3] } as const;
const chart = {
  kind: 'bar',
  title: label,
  entity: 'book',
  measures: [{ label, of: 'sum', field: 'price' }],
  dimensions: [{ field: 'shelf.code' }],
  place: [4, 0, 8, 6],
} as const;
const list = {
  kind: 'table',
  title: label,
  entity: 'book',
  columns: ['name', 'owner'],
  sort: { field: 'createdAt' },
  limit: 10,
  place: [0, 6, 12, 6],
} as const;
const overview = defineDashboard({ title: label, audience: ['reader'], widgets: { metric, chart, list } });
definePlugin({ ...given, dashboards: { overview } });
const wrongAudience = defineDashboard({ ...overview, audience: ['visitor'] });
// @ts-expect-error
definePlugin({ ...given, dashboards: { wrongAudience } });
const otherEntity = defineDashboard({ ...overview, widgets: { metric: { ...metric, entity: 'magazine' } } });
// @ts-expect-error
definePlugin({ ...given, dashboards: { otherEntity } });
const wrongMeasure = defineDashboard({
  ...overview,
  widgets: { metric: { ...metric, measure: { label, of: 'sum', field: 'isbn' } } },
});
// @ts-expect-error
definePlugin({ ...given, dashboards: { wrongMeasure } });
const wrongDimension = defineDashboard({ ...overview, widgets: { chart: { ...chart, dimensions: [{ field: 'isbn' }] } } });
// @ts-expect-error
definePlugin({ ...given, dashboards: { wrongDimension } });
const wrongColumn = defineDashboard({ ...overview, widgets: { list: { ...list, columns: ['isbn'] } } });
// @ts-expect-error
definePlugin({ ...given, dashboards: { wrongColumn } });
const wrongWhere = defineDashboard({
  ...overview,
  widgets: {
    metric: {
      ...metric,
      where: {
        all: [{ field: 'name', op: 'notEmpty' }, { any: [{ field: 'isbn', op: 'empty' }] }],
      },
    },
  },
});
// @ts-expect-error
definePlugin({ ...given, dashboards: { wrongWhere } });
// @ts-expect-error
defineDashboard({ ...overview, widgets: { metric: { ...metric, kind: 'dial' } } });

const mine = defineView({ title: label, entity: 'book', where: { field: 'owner', op: 'eq', value: '$me' }, audience: [] });
definePlugin({ ...given, views: { mine } });
const wrongSort = defineView({ ...mine, sort: { field: 'isbn' } });
// @ts-expect-error
definePlugin({ ...given, views: { wrongSort } });
const wrongBoard = defineView({ ...mine, as: 'board', by: 'isbn' });
// @ts-expect-error
definePlugin({ ...given, views: { wrongBoard } });

const empty = defineView({
  title: label,
  entity: 'shelf',
  where: { referredBy: 'book.shelf', none: true, where: { field: 'lent', op: 'eq', value: true } },
  audience: [],
});
definePlugin({ ...given, views: { empty } });
const wrongReferring = defineView({ ...empty, where: { referredBy: 'magazine.shelf' } });
// @ts-expect-error
definePlugin({ ...given, views: { wrongReferring } });
const wrongReference = defineView({ ...empty, where: { referredBy: 'book.rack' } });
// @ts-expect-error
definePlugin({ ...given, views: { wrongReference } });
const wrongBehind = defineView({ ...empty, where: { referredBy: 'book.shelf', where: { field: 'isbn', op: 'empty' } } });
// @ts-expect-error
definePlugin({ ...given, views: { wrongBehind } });

const dear = defineTagRule({
  title: label,
  entity: 'book',
  field: 'name',
  tag: '贵重',
  color: 'c2',
  when: { field: 'price', op: 'gte', value: '500.00' },
});
definePlugin({ ...given, tagRules: { dear } });
const wrongTag = defineTagRule({ ...dear, when: { field: 'cost', op: 'gte', value: '500.00' } });
// @ts-expect-error
definePlugin({ ...given, tagRules: { wrongTag } });

const same = defineDuplicateRule({
  title: label,
  entity: 'book',
  blocking: [[{ field: 'name', by: 'initials' }]],
  evidence: [{ on: [{ field: 'name', by: 'exact' }], score: 1, level: 'block', message: label }],
});
definePlugin({ ...given, duplicateRules: { same } });
const wrongKey = defineDuplicateRule({ ...same, blocking: [[{ field: 'isbn', by: 'exact' }]] });
// @ts-expect-error
definePlugin({ ...given, duplicateRules: { wrongKey } });
const wrongChild = defineDuplicateRule({
  ...same,
  blocking: [[{ field: 'price', by: 'exact', of: { entity: 'shelf', by: 'code' } }]],
});
// @ts-expect-error
definePlugin({ ...given, duplicateRules: { wrongChild } });

const tidy = defineCleaningRule({ title: label, entity: 'book', steps: [{ step: 'normalizeText', fields: ['name'] }] });
definePlugin({ ...given, cleaningRules: { tidy } });
const wrongStep = defineCleaningRule({ ...tidy, steps: [{ step: 'normalizeText', fields: ['isbn'] }] });
// @ts-expect-error
definePlugin({ ...given, cleaningRules: { wrongStep } });

const table = defineImportTemplate({
  title: label,
  entity: 'book',
  columns: [{ field: 'name', aliases: ['书名'] }],
  mode: 'upsert',
  match: [['name']],
});
definePlugin({ ...given, importTemplates: { table } });
const wrongMatch = defineImportTemplate({ ...table, match: [['isbn']] });
// @ts-expect-error
definePlugin({ ...given, importTemplates: { wrongMatch } });
const wrongCell = defineImportTemplate({ ...table, columns: [{ field: 'isbn' }] });
// @ts-expect-error
definePlugin({ ...given, importTemplates: { wrongCell } });

// Inside one part: names of fields, codes, options, scopes.
// @ts-expect-error
defineEntity({ title: label, titleField: 'isbn', fields: { name: text(label) } });
// @ts-expect-error
defineEntity({ title: label, titleField: 'name', fields: { name: text(label) }, indexes: [{ fields: ['isbn'] }] });
const wrongRule = { id: 'r', must: 'true', field: 'isbn', message: label } as const;
// @ts-expect-error
defineEntity({ title: label, titleField: 'name', fields: { name: text(label) }, rules: [wrongRule] });
// @ts-expect-error
defineDictionary({ title: label, items: { on: { label } }, transitions: { on: ['gone'] } });
// @ts-expect-error
text(label, { scale: 2 });
// @ts-expect-error
text({ zh: '只有中文' });
// @ts-expect-error
defineRole({ title: label, grants: [{ entity: 'book', actions: { view: 'everybody' } }] });

const evening = defineSchedule({
  title: label,
  rhythm: { every: 'workday', at: '17:30' },
  entity: 'book',
  where: { field: 'status', op: 'eq', value: 'on' },
  remind: { due: 'name', daysBefore: [3], tell: ['owner', { role: 'reader' }], text: label },
});
definePlugin({ ...identity, needs: ['base'], ...parts, schedules: { evening } });
// A reminder of a day, a condition over a field, and a role that are not there.
// @ts-expect-error
definePlugin({ ...identity, ...parts, schedules: { evening: { ...evening, remind: { ...evening.remind, due: 'dueOn' } } } });
// @ts-expect-error
definePlugin({ ...identity, ...parts, schedules: { evening: { ...evening, where: { field: 'isbn', op: 'empty' } } } });
const toGuests = { ...evening, remind: { ...evening.remind, tell: [{ role: 'guest' }] } } as const;
// @ts-expect-error
definePlugin({ ...identity, ...parts, schedules: { toGuests } });
// @ts-expect-error
defineSchedule({ title: label, rhythm: { every: 'workday' }, entity: 'book', run: async () => undefined });

// Rows are inferred: a handler that reads or writes an unknown field does not compile.
export async function handlerOf(records: HandlerRecords): Promise<Row<typeof book> | undefined> {
  const books = recordsOf(records, 'library:book', book);
  const row = await books.get('x');
  const name: string | undefined = row?.name;
  const price: string | null | undefined = row?.price;
  // @ts-expect-error
  const isbn: unknown = row?.isbn;
  // @ts-expect-error
  const sure: string | undefined = row?.price;
  // @ts-expect-error
  await books.update('x', { isbn: '1' });
  // @ts-expect-error
  await books.find({ lent: 'yes' });
  return [name, price, isbn, sure].length > 9 ? row : undefined;
}
