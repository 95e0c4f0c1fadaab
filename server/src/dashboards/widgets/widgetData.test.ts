import type { ChartWidget, Measure, MetricWidget, Widget } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../http/actor.js';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import { createCachedRead } from '../cachedRead.js';
import type { ChartData, ChartRow } from './chartData.js';
import { widgetData } from './widgetData.js';

const MEMBERS = '/records/lib:member';
const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const text = (zh: string) => ({ zh, en: zh });
const base = { title: text('图'), entity: 'lib:member', place: [0, 0, 6, 4] } as const;
const count: Measure = { label: text('人数'), of: 'count' };
const deposits: Measure = { label: text('押金'), of: 'sum', field: 'deposit' };

describeOnBothDatabases('the data of widgets', (kind) => {
  let library: Library;
  let context: Parameters<typeof widgetData>[0];

  beforeAll(async () => {
    library = await openLibrary(kind);
    context = { ...library.context, cachedRead: createCachedRead(library.database, library.clock), flowTitles: () => ({}) };
    // Midnight in Shanghai is four in the afternoon before in UTC.
    const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`);
    const ids: string[] = [];
    for (const fields of [
      {
        name: '甲',
        deposit: '90071992547409.93',
        points: 5,
        topics: ['史', '诗'],
        joinedOn: '2026-01-05',
        seenAt: midnight('2026-11-22'),
      },
      { name: '乙', deposit: '100.10', points: 10, topics: ['诗'], joinedOn: '2026-03-31', seenAt: midnight('2026-11-22') - 1 },
      { name: '丙', deposit: '0.05', points: 49, status: 'closed', joinedOn: '2025-12-31' },
      { name: '丁', points: 50, joinedOn: '2026-03-01' },
    ]) {
      library.clock.advance(1);
      const sponsor = ids[0] === undefined ? {} : { sponsor: ids[0] };
      const { status, body } = await library.call(director, 'POST', MEMBERS, { body: { fields: { ...fields, ...sponsor } } });
      expect({ status, issues: body.error?.issues }).toEqual({ status: 201, issues: undefined });
      ids.push(body.id);
    }
    const given = { version: 1, ownerId: librarian.personId };
    await library.call(director, 'PUT', `${MEMBERS}/${ids[2]}/owner`, { body: given });
  });
  afterAll(() => library.close());

  const ask = (widget: Partial<Widget>, actor: Actor = director) =>
    widgetData(context, actor, { ...base, ...widget } as Widget, 'zh');
  const metric = async (widget: Omit<MetricWidget, 'kind' | keyof typeof base>, actor = director) => {
    const data = await ask({ kind: 'metric', ...widget }, actor);
    return data.kind === 'metric' ? data.value : data;
  };
  const chart = async (dimensions: ChartWidget['dimensions'], measures = [count], more: Partial<ChartWidget> = {}) =>
    (await ask({ kind: 'column', dimensions, measures, ...more })) as ChartData;
  const groups = ({ rows }: ChartData) => Object.fromEntries(rows.map(({ names, values }) => [names.join('/'), values[0]]));

  it.each<[string, Measure, unknown]>([
    ['counts', count, 4],
    ['adds amounts exactly', deposits, '90071992547510.08'],
    ['adds numbers', { ...count, of: 'sum', field: 'points' }, 114],
    ['finds the mean amount', { ...deposits, of: 'average' }, '30023997515836.69'],
    ['finds the mean number', { ...count, of: 'average', field: 'points' }, 28.5],
    ['finds the least', { ...deposits, of: 'least' }, '0.05'],
    ['finds the latest day', { ...count, of: 'most', field: 'joinedOn' }, '2026-03-31'],
    ['counts what differs', { ...count, of: 'distinct', field: 'status' }, 2],
    ['counts only some', { ...count, where: { field: 'status', op: 'eq', value: 'closed' } }, 1],
    ['adds only some', { ...deposits, where: { field: 'points', op: 'lte', value: 1 } }, '0.00'],
    ['finds no mean of nothing', { ...deposits, of: 'average', where: { field: 'points', op: 'lte', value: 1 } }, null],
  ])('%s', async (_what, measure, expected) => {
    expect(await metric({ measure })).toBe(expected);
  });

  it('has the share of one number in another, and none in nothing', async () => {
    const closed: Measure = { ...count, where: { field: 'status', op: 'eq', value: 'closed' } };
    expect(await metric({ measure: closed, per: count })).toBe('25.0');
    expect(await metric({ measure: count, per: count, where: { field: 'name', op: 'eq', value: '无' } })).toBeNull();
  });

  it('compares with the same days of the period and of the year before', async () => {
    const asked = library.clock.now();
    const compared = () => ask({ kind: 'metric', measure: count, compare: { field: 'joinedOn', during: 'thisYear' } });
    const filter = [{ field: 'joinedOn', op: 'between', value: ['2026-01-01', '2026-11-18'] }];
    expect(await compared()).toMatchObject({ value: 3, previous: 0, lastYear: 0, filter });
    library.clock.set(Date.parse('2026-12-31T10:00:00+08:00'));
    expect(await compared()).toMatchObject({ value: 3, previous: 1, lastYear: 1 });
    library.clock.set(asked);
  });

  it.each<[string, ChartWidget['dimensions'][number], Record<string, number>]>([
    ['a code', { field: 'status' }, { 正常: 3, 注销: 1 }],
    ['a day', { field: 'joinedOn', grain: 'day' }, { '2025-12-31': 1, '2026-01-05': 1, '2026-03-01': 1, '2026-03-31': 1 }],
    ['a week', { field: 'joinedOn', grain: 'week' }, { '2025-12-29': 1, '2026-01-05': 1, '2026-02-23': 1, '2026-03-30': 1 }],
    ['a month', { field: 'joinedOn', grain: 'month' }, { '2025-12': 1, '2026-01': 1, '2026-03': 2 }],
    ['a quarter', { field: 'joinedOn', grain: 'quarter' }, { '2025-Q4': 1, '2026-Q1': 3 }],
    ['a year', { field: 'joinedOn', grain: 'year' }, { '2025': 1, '2026': 3 }],
    ['a weekday', { field: 'joinedOn', grain: 'weekday' }, { '1': 1, '2': 1, '3': 1, '7': 1 }],
    ['the day of a moment', { field: 'seenAt', grain: 'day' }, { '2026-11-21': 1, '2026-11-22': 1, '': 2 }],
    ['the hour of a moment', { field: 'seenAt', grain: 'hour' }, { '00': 1, '23': 1, '': 2 }],
    ['bands of numbers', { field: 'points', bands: [10, 50] }, { '< 10': 1, '10–50': 2, '≥ 50': 1 }],
    ['bands of amounts', { field: 'deposit', bands: [0.05, 100] }, { '0.05–100': 1, '≥ 100': 2, '': 1 }],
    ['a record', { field: 'sponsor' }, { 甲: 3, '': 1 }],
    ['a field behind a reference', { field: 'sponsor.points', bands: [5] }, { '≥ 5': 3, '': 1 }],
    ['each of several', { field: 'topics' }, { 诗: 2, 史: 1, '': 2 }],
    ['several behind a reference', { field: 'sponsor.topics' }, { 诗: 3, 史: 3, '': 1 }],
    ['a department', { field: 'ownerDepartment' }, { 总馆: 3, 分馆: 1 }],
  ])('groups by %s', async (_what, dimension, expected) => {
    expect(groups(await chart([dimension]))).toEqual(expected);
  });

  it('leads from every group to exactly its records', async () => {
    const dimensions: ChartWidget['dimensions'] = [
      { field: 'status' },
      { field: 'joinedOn', grain: 'week' },
      { field: 'joinedOn', grain: 'quarter' },
      { field: 'seenAt', grain: 'month' },
      { field: 'points', bands: [10, 50] },
      { field: 'deposit', bands: [0.05, 100.1] },
      { field: 'sponsor.points', bands: [5] },
      { field: 'joinedOn', ages: true, bands: [0, 1] },
      { field: 'owner' },
      { field: 'topics' },
    ];
    const listed = async ({ filter }: ChartRow) =>
      (await library.call(director, 'GET', MEMBERS, { query: { filter: JSON.stringify(filter) } })).body.total;
    for (const dimension of dimensions) {
      const { rows } = await chart([dimension], [count], { where: { field: 'name', op: 'notEmpty' } });
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        // A record without a sponsor is no record whose sponsor has no points.
        if (dimension.field === 'sponsor.points' && row.keys[0] === null) continue;
        expect([dimension, row.names, await listed(row)]).toEqual([dimension, row.names, row.values[0]]);
      }
    }
  });

  it('groups by two, and keeps the greatest of the first', async () => {
    const data = await chart([{ field: 'status' }, { field: 'joinedOn', grain: 'year' }], [count, deposits], { top: 1 });
    expect(groups(data)).toEqual({ '正常/2026': 3 });
    expect(data).toMatchObject({ isCut: false, measures: [{ of: null }, { of: 'money' }] });
  });

  it('counts only what the reader may see', async () => {
    expect(await metric({ measure: count }, librarian)).toBe(1);
    expect(
      groups((await ask({ kind: 'pie', dimensions: [{ field: 'status' }], measures: [count] }, librarian)) as ChartData),
    ).toEqual({ 注销: 1 });
    const behind = (await ask(
      { kind: 'pie', dimensions: [{ field: 'sponsor.points', bands: [5] }], measures: [count] },
      librarian,
    )) as ChartData;
    expect(groups(behind)).toEqual({ '': 1 });
  });

  it.each<[string, Partial<Widget>, Actor, string]>([
    ['an entity that the reader may not see', { kind: 'metric', measure: count }, libraryActor(1, 'dropbox'), 'forbidden'],
    ['an amount that is hidden', { kind: 'metric', measure: deposits }, libraryActor(2, 'keeper'), 'field_not_readable'],
    [
      'a field that is masked',
      { kind: 'pie', measures: [count], dimensions: [{ field: 'nickname' }] },
      libraryActor(4, 'auditor'),
      'field_not_readable',
    ],
    [
      'a masked field behind a reference',
      { kind: 'pie', measures: [count], dimensions: [{ field: 'sponsor.nickname' }] },
      libraryActor(4, 'auditor'),
      'field_not_readable',
    ],
    ['an encrypted field', { kind: 'pie', measures: [count], dimensions: [{ field: 'idNo' }] }, director, 'field_not_readable'],
    [
      'a condition on a hidden field',
      { kind: 'metric', measure: count, where: { field: 'deposit', op: 'empty' } },
      libraryActor(2, 'keeper'),
      'invalid',
    ],
  ])('refuses %s', async (_what, widget, actor, id) => {
    await expect(ask(widget, actor)).rejects.toMatchObject({ id });
  });

  it('shows rows as a list does', async () => {
    const data = await ask({
      kind: 'table',
      columns: ['name', 'deposit'],
      sort: { field: 'points', descending: true },
      limit: 2,
    });
    expect(data).toMatchObject({ kind: 'table', records: [{ title: '丁' }, { title: '丙' }] });
  });

  it('asks the database once in a minute for the same rows', async () => {
    const add = () => library.call(director, 'POST', MEMBERS, { body: { fields: { name: `戊${library.clock.now()}` } } });
    const widget: Omit<MetricWidget, 'kind' | keyof typeof base> = { measure: { ...count, label: text('缓存') } };
    const before = await metric(widget);
    await add();
    expect(await metric(widget)).toBe(before);
    library.clock.advance(60_000);
    expect(await metric(widget)).toBe(Number(before) + 1);
  });
});
