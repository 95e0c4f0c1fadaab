import { describe, expect, it } from 'vitest';
import type { PluginDefinition } from '../definition/plugin.js';
import type { Widget } from '../definition/dashboard.js';
import { findingsOf } from './checkPlugin.js';

const label = { zh: '名', en: 'Name' };
const library: PluginDefinition = {
  id: 'library',
  title: label,
  version: '1.0.0',
  needs: [],
  root: new URL('./', import.meta.url).href,
  dictionaries: { status: { title: label, items: { on: { label }, off: { label } } } },
  entities: {
    shelf: { title: label, titleField: 'code', fields: { code: { kind: 'text', label: { zh: '架号', en: 'Code' } } } },
    book: {
      title: label,
      titleField: 'name',
      fields: {
        name: { kind: 'text', label: { zh: '书名', en: 'Title' }, required: true, length: 40 },
        status: { kind: 'select', label: { zh: '状态', en: 'Status' }, dictionary: 'library:status' },
        price: { kind: 'money', label: { zh: '价格', en: 'Price' } },
        bought: { kind: 'date', label: { zh: '购入', en: 'Bought' } },
        words: { kind: 'tags', label: { zh: '标签', en: 'Tags' } },
        scans: { kind: 'image', label: { zh: '扫描', en: 'Scans' } },
        reader: { kind: 'phone', label: { zh: '电话', en: 'Phone' }, sensitivity: 'personal' },
        shelf: { kind: 'ref', label: { zh: '书架', en: 'Shelf' }, entity: 'library:shelf' },
        lent: { kind: 'int', label: { zh: '借出', en: 'Lent' }, computed: true },
        after: { kind: 'ref', label: { zh: '续', en: 'After' }, entity: 'library:book' },
        place: { kind: 'region', label: { zh: '地区', en: 'Region' } },
      },
    },
  },
  forms: {},
  flows: {},
  handlers: {},
  roles: {
    reader: {
      title: label,
      grants: [
        { entity: 'library:book', actions: { view: 'all' } },
        { entity: 'library:shelf', actions: { view: 'all' } },
      ],
    },
  },
  dashboards: {},
  views: {},
  tagRules: {},
  duplicateRules: {},
  cleaningRules: {},
  importTemplates: {},
  schedules: {},
  actions: {},
};
const entity = 'library:book';
const say = (change: Partial<PluginDefinition>) =>
  findingsOf({ ...library, ...change }).map(({ file, place, remedy }) => `${file}, ${place}: ${remedy}`);

const count = { label, of: 'count' } as const;
const metric = { kind: 'metric', title: label, entity, measure: count, place: [0, 0, 6, 3] } as const;
const bars = {
  kind: 'bar',
  title: label,
  entity,
  measures: [{ label, of: 'sum', field: 'price' }],
  dimensions: [{ field: 'shelf.code' }],
  place: [6, 0, 6, 3],
} as const;
const words = { ...bars, dimensions: [{ field: 'words' }], place: [0, 3, 12, 3] } as const;
const rows = {
  kind: 'table',
  title: label,
  entity,
  columns: ['name', 'owner'],
  sort: { field: 'createdAt' },
  limit: 10,
  place: [12, 0, 12, 3],
} as const;
const withWidgets = (widgets: Readonly<Record<string, Widget>>) => ({
  dashboards: { board: { title: label, audience: ['library:reader'], widgets } },
});

describe('checkPlugin of dashboards', () => {
  it('has nothing to say about sound ones', () => expect(say(withWidgets({ metric, bars, words, rows }))).toEqual([]));

  it.each<[string, Readonly<Record<string, Widget>>, string]>([
    ['an unknown entity', { metric: { ...metric, entity: 'library:page' } }, 'metric: Expected an entity library:page'],
    [
      'the sum of a text',
      { bars: { ...bars, measures: [{ label, of: 'sum', field: 'name' }] } },
      'bars: Expected a number to be measured by sum, but name is of kind text',
    ],
    [
      'a sum of nothing',
      { bars: { ...bars, measures: [{ label, of: 'sum' }] } },
      'bars: Name the field of which the sum is meant',
    ],
    [
      'a masked measure',
      { metric: { ...metric, measure: { label, of: 'distinct', field: 'reader' } } },
      'metric: Take reader away: it is masked',
    ],
    ['a masked dimension', { bars: { ...bars, dimensions: [{ field: 'reader' }] } }, 'bars: Take reader away: it is masked'],
    [
      'files as dimension',
      { bars: { ...bars, dimensions: [{ field: 'scans' }] } },
      'bars: Take scans away: what it holds has no name to group by',
    ],
    ['a date without grain', { bars: { ...bars, dimensions: [{ field: 'bought' }] } }, 'bars: Say the grain of bought'],
    [
      'a grain of a code',
      { bars: { ...bars, dimensions: [{ field: 'status', grain: 'month' }] } },
      'bars: Expected grain and ages only for times',
    ],
    ['an amount without bands', { bars: { ...bars, dimensions: [{ field: 'price' }] } }, 'bars: Give price ascending bands'],
    [
      'bands that fall',
      { bars: { ...bars, dimensions: [{ field: 'bought', ages: true, bands: [10, 5] }] } },
      'bars: Give bought ascending bands',
    ],
    [
      'a level of a code',
      { bars: { ...bars, dimensions: [{ field: 'status', level: 'city' }] } },
      'bars: Expected a level only for a region',
    ],
    ['too few dimensions', { bars: { ...bars, kind: 'heatmap' } }, 'bars: Expected 2 dimensions for heatmap, but there are 1'],
    [
      'a comparison by a text',
      { metric: { ...metric, compare: { field: 'name', during: 'thisMonth' } } },
      'metric: Expected a date or moment',
    ],
    ['an unknown column', { rows: { ...rows, columns: ['isbn'] } }, 'rows: Expected a field isbn'],
    ['too many rows', { rows: { ...rows, limit: 1000 } }, 'rows: Expected a limit from 1 to 100'],
    ['an unknown drill', { metric: { ...metric, drill: ['isbn'] } }, 'metric: Expected a field isbn'],
    ['an overlap', { metric, bars: { ...bars, place: [5, 2, 4, 4] } }, 'metric: Move it away from bars'],
    ['a place beyond the grid', { metric: { ...metric, place: [20, 0, 6, 3] } }, 'metric: Keep it on the grid'],
  ])('finds %s', (_what, widgets, finding) =>
    expect(say(withWidgets(widgets))).toEqual(
      expect.arrayContaining([expect.stringContaining(`dashboards/board.ts, ${finding}`)]),
    ),
  );

  it('finds roles that do not exist, empty texts and too many widgets', () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [`w${i}`, { ...metric, place: [0, i * 3, 6, 3] as const }]),
    );
    const findings = say({ dashboards: { board: { title: { zh: '板', en: '' }, audience: ['library:nobody'], widgets: many } } });
    for (const finding of ['audience: Expected a role library:nobody', 'title: Write the text', 'widgets: Expected at most 24'])
      expect(findings).toEqual(expect.arrayContaining([expect.stringContaining(`dashboards/board.ts, ${finding}`)]));
  });
});

describe('checkPlugin of views and their conditions', () => {
  const view = (where: object) => ({ views: { some: { title: label, entity, audience: [], where: where as never } } });

  it.each([
    { field: 'status', op: 'in', value: ['on', 'off'] },
    { field: 'price', op: 'between', value: ['1.00', '5.00'] },
    { field: 'owner', op: 'eq', value: '$me' },
    { referredBy: 'library:book.after', none: true, where: { field: 'status', op: 'eq', value: 'on' } },
    { field: 'bought', op: 'within', value: 'next30days' },
    { all: [{ field: 'shelf.code', op: 'notEmpty' }, { any: [{ field: 'words', op: 'contains', value: '新' }] }] },
  ])('takes %j', (where) => expect(say(view(where))).toEqual([]));

  it.each<[object, string]>([
    [{ field: 'isbn', op: 'empty' }, 'names isbn'],
    [{ field: 'shelf.owner.name', op: 'empty' }, 'names shelf.owner.name'],
    [{ field: 'status', op: 'eq', value: 'gone' }, 'Expected a code of library:status'],
    [{ field: 'status', op: 'gte', value: 'on' }, 'Expected an operator of the kind select'],
    [{ field: 'status', op: 'in', value: 'on' }, 'Expected a list of values'],
    [{ field: 'price', op: 'gte', value: 5 }, 'Expected another value for price'],
    [{ field: 'price', op: 'empty', value: '1.00' }, 'Leave the value of price away'],
    [{ field: 'bought', op: 'within', value: 'someday' }, 'Expected a period such as thisMonth'],
    [{ field: 'name', op: 'within', value: 'today' }, 'Expected an operator of the kind text'],
    [{ field: 'name', op: 'contains', value: 5 }, 'Expected a part of a text for name'],
    [{ referredBy: 'library:shelf.code' }, 'Expected a field that refers to library:book'],
    [{ field: 'name', op: 'eq', value: '$me' }, 'Expected $me only for a field of kind user'],
    [{ field: 'reader', op: 'notEmpty' }, 'Take reader out of the condition: it is masked'],
    [{ any: [] }, 'Name at least one condition'],
  ])('refuses %j', (where, finding) => expect(say(view(where))).toEqual([expect.stringContaining(finding)]));

  it('lays boards out by codes and calendars by days', () => {
    const some = { title: label, entity, audience: [] };
    expect(
      say({ views: { board: { ...some, as: 'board', by: 'status' }, days: { ...some, as: 'calendar', by: 'bought' } } }),
    ).toEqual([]);
    expect(say({ views: { board: { ...some, as: 'board', by: 'bought' }, days: { ...some, as: 'calendar' } } })).toEqual([
      'views/board.ts, by: Expected a board by a field of kind select, but it is by bought.',
      'views/days.ts, by: Expected a calendar by a field of kind date or datetime, but it is by nothing.',
    ]);
    expect(say({ views: { some: { ...some, sort: { field: 'isbn' }, audience: ['library:nobody'] } } })).toHaveLength(2);
  });
});

describe('checkPlugin of rules over records', () => {
  const dear = {
    title: label,
    entity,
    field: 'words',
    tag: '贵',
    color: 'c1',
    when: { field: 'price', op: 'gte', value: '9.00' },
  } as const;
  it('finds tags without a field or given twice', () => {
    expect(say({ tagRules: { dear } })).toEqual([]);
    expect(say({ tagRules: { dear, again: { ...dear, field: 'name' } } })).toEqual([
      'tag-rules/again.ts, field: Expected name to be a field of library:book of kind tags.',
      'tag-rules/again.ts, tag: Expected one rule for “贵”, but dear gives it too.',
    ]);
    expect(say({ tagRules: { dear: { ...dear, when: { field: 'cost', op: 'empty' } } } })).toHaveLength(1);
  });

  const name = { field: 'name', by: 'exact' } as const;
  const same = {
    title: label,
    entity,
    blocking: [[name]],
    evidence: [{ on: [name], score: 1, level: 'block', message: label }],
  } as const;
  it('finds duplicates that cannot be found', () => {
    expect(say({ duplicateRules: { same } })).toEqual([]);
    const [evidence] = same.evidence;
    for (const [change, finding] of [
      [{ blocking: [[{ field: 'isbn', by: 'exact' }]] }, 'isbn: Expected a field isbn'],
      [{ blocking: [[]] }, 'Name at least one field in each'],
      [{ blocking: [] }, 'Give at least one key'],
      [{ blocking: [[{ field: 'price', by: 'sound' }]] }, 'price: Expected price to be of another kind'],
      [{ blocking: [[{ field: 'name', by: 'similar' }]] }, 'name: Say for name how similar'],
      [
        { blocking: [[{ field: 'code', by: 'exact', of: { entity: 'library:shelf', by: 'code' } }]] },
        'Expected code of library:shelf to refer to library:book',
      ],
      [{ evidence: [{ ...evidence, score: 2 }] }, 'Expected a score above 0, at most 1, but it is 2'],
      [{ evidence: [{ ...evidence, on: [{ field: 'name', by: 'sound' }] }] }, 'Block only what agrees exactly'],
    ] as const)
      expect(say({ duplicateRules: { same: { ...same, ...change } } })).toEqual(
        expect.arrayContaining([expect.stringContaining(finding)]),
      );
  });

  it('finds cleaning that does not fit', () => {
    const clean = (step: object) => say({ cleaningRules: { tidy: { title: label, entity, steps: [step as never] } } });
    expect(clean({ step: 'regionFromAddress', fields: ['place'], from: 'name' })).toEqual([]);
    expect(clean({ step: 'plainPhone', fields: ['price'] })).toEqual([
      expect.stringContaining('Expected price to be of kind phone'),
    ]);
    expect(clean({ step: 'plainNumbers', fields: ['lent', 'isbn'] })).toEqual([
      expect.stringContaining('Take lent away: it is computed'),
      expect.stringContaining('Expected a field isbn'),
    ]);
    expect(clean({ step: 'regionFromAddress', fields: ['place'] })).toEqual([
      expect.stringContaining('Name in from the field that is read from'),
    ]);
  });

  it('finds schedules that would never run, and reminders that reach nobody', () => {
    const remind = { due: 'bought', daysBefore: [7], tell: [{ role: 'library:reader' }], text: label } as const;
    const plan = { title: label, rhythm: { every: 'day', at: '9:00' }, entity, remind } as const;
    const order = (change: object, reminder: object = {}) =>
      say({ schedules: { plan: { ...plan, ...change, remind: { ...remind, ...reminder } } as never } });
    expect(order({})).toEqual([]);
    expect(order({ rhythm: { every: 'day', at: '25:00' } })).toEqual([expect.stringContaining('Expected a time like 9:00')]);
    expect(order({ entity: 'library:film' })).toEqual([expect.stringContaining('Expected an entity library:film')]);
    expect(order({ where: { field: 'isbn', op: 'empty' } })).toEqual([expect.stringContaining('names isbn')]);
    expect(order({}, { due: 'name' })).toEqual([expect.stringContaining('Expected name to be a day')]);
    expect(order({}, { daysBefore: [0.5] })).toEqual([expect.stringContaining('Expected whole numbers of days')]);
    expect(order({}, { tell: [] })).toEqual([expect.stringContaining('Expected somebody to tell')]);
    expect(order({}, { tell: [{ role: 'library:guest' }] })).toEqual([expect.stringContaining('Expected a role library:guest')]);
    expect(order({}, { tell: [{ field: 'name' }] })).toEqual([expect.stringContaining('Expected name to be a field')]);
    expect(order({}, { text: { zh: '到期', en: '' } })).toEqual([expect.stringContaining('en is empty')]);
  });

  it('finds a subject library that gathers what is not there', () => {
    const gather = (entities: readonly string[], views: readonly string[] = []) =>
      say({ subject: { title: label, entities, views } });
    expect(gather([entity])).toEqual([]);
    expect(gather([entity, 'library:film'], ['library:latest'])).toEqual([
      expect.stringContaining('Expected a entity library:film'),
      expect.stringContaining('Expected a view library:latest'),
    ]);
    expect(say({ subject: { title: { zh: '书库', en: '' }, entities: [entity] } })).toEqual(
      expect.arrayContaining([expect.stringContaining('en is empty')]),
    );
  });

  it('finds tables that would not come in', () => {
    const table = { title: label, entity, columns: [{ field: 'name' }], mode: 'upsert', match: [['name']] } as const;
    const bring = (change: object) => say({ importTemplates: { table: { ...table, ...change } } });
    expect(bring({})).toEqual([]);
    expect(bring({ columns: [{ field: 'price' }], match: [['price']] })).toEqual([expect.stringContaining('Bring name too')]);
    expect(bring({ columns: [{ field: 'name' }, { field: 'lent' }] })).toEqual([expect.stringContaining('Take lent away')]);
    expect(bring({ match: [['status']] })).toEqual([expect.stringContaining('Bring status as a column')]);
    expect(bring({ match: [] })).toEqual([expect.stringContaining('Say by which fields records are found')]);
    expect(bring({ columns: [{ field: 'name' }, { field: 'status', words: { 在架: 'gone' } }] })).toEqual([
      expect.stringContaining('Expected a code of library:status, but a word stands for gone'),
    ]);
    expect(bring({ columns: [{ field: 'name' }, { field: 'status', aliases: ['书名'] }] })).toEqual([
      expect.stringContaining('Expected “书名” to mean one column'),
    ]);
  });
});
