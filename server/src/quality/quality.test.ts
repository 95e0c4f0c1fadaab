import type { PluginDefinition } from '@vermilion/plugin-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../http/actor.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { libraryActor, libraryId } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { createQuality, type Quality } from './createQuality.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const MEMBERS = '/records/lib:member';
const QUALITY = '/quality/lib:member';
const YEAR = 366 * 86_400_000;
const text = (zh: string) => ({ zh, en: zh });
const measured: PluginDefinition = {
  ...libraryPlugin,
  subject: { title: text('读者库'), entities: ['lib:member'], views: ['lib:vips'] },
  views: {
    vips: { title: text('贵宾'), entity: 'lib:member', audience: [] },
    others: { title: text('其他'), entity: 'lib:member', audience: [] },
  },
  duplicateRules: { member: { title: text('查重'), entity: 'lib:member', blocking: [], evidence: [] } },
};

describeOnBothDatabases('the quality of records', (kind) => {
  let library: Library;
  let quality: Quality;
  beforeAll(async () => {
    library = await openLibrary(kind, [measured], (records) => {
      quality = createQuality({ records, log: pino({ level: 'silent' }) });
      return quality.routes;
    });
  });
  afterAll(async () => {
    await quality.runner.stop();
    await library.close();
  });
  beforeEach(async () => {
    await library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history', 'quality_runs', 'quality_findings', 'duplicate_pairs'])
        await tx.run(`DELETE FROM ${table}`);
    });
  });

  const create = async (fields: object, actor = director) =>
    (await library.call(actor, 'POST', MEMBERS, { body: { fields } })).body.id as string;
  const get = async (path: string, query: Record<string, string> = {}, actor: Actor = director) =>
    (await library.call(actor, 'GET', path, { query })).body;
  const measure = async () => {
    await library.call(director, 'POST', `${QUALITY}/runs`);
    await quality.runner.runDue();
    return get(QUALITY);
  };
  const dimension = (view: any, name: string) => view.dimensions.find((each: any) => each.dimension === name);
  const idsOf = (page: any) => page.items.map((each: any) => each.id).sort();
  const spoil = (id: string, sql: string, ...params: unknown[]) =>
    library.database.write((tx) => tx.run(`UPDATE lib_member SET ${sql} WHERE id = ?`, [...params, id]));

  it('is unknown before it was measured, and without records', async () => {
    expect(await get(QUALITY)).toMatchObject({ measuredAt: null, score: null, dimensions: [], history: [] });
    expect(await measure()).toMatchObject({ records: 0, score: null });
  });

  it('is full for records without a fault', async () => {
    await create({ name: '甲', nickname: '阿甲', mobile: '13800138000', idNo: '11010519491231002X' });
    expect(await measure()).toMatchObject({ records: 1, score: 100, measuring: false });
  });

  it('counts what is missing, and leads to exactly these records', async () => {
    await create({ name: '甲', nickname: '阿甲' });
    const without = await create({ name: '乙' });
    const found = dimension(await measure(), 'completeness');
    expect(found).toMatchObject({ checked: 8, wrong: 5 });
    const nickname = found.issues.find((each: any) => each.field === 'nickname');
    expect(nickname.count).toBe(1);
    expect(idsOf(await get(MEMBERS, { filter: JSON.stringify(nickname.filter) }))).toEqual([without]);
  });

  it('finds values that would not be accepted today, and lists their records through the access plan', async () => {
    await create({ name: '甲' });
    const wrong = await create({ name: '乙' });
    await spoil(wrong, "status = '不明'");
    const found = dimension(await measure(), 'validity');
    expect(found).toMatchObject({ wrong: 1, issues: [{ field: 'status', count: 1, filter: null }] });
    const query = { dimension: 'validity', field: 'status' };
    expect(await get(`${QUALITY}/findings`, query)).toMatchObject({ total: 1, items: [{ id: wrong }] });
    expect((await library.call(librarian, 'GET', `${QUALITY}/findings`, { query })).status).toBe(403);

    await spoil(wrong, "status = 'active'");
    expect(dimension(await measure(), 'validity').issues).toEqual([]);
    expect((await get(`${QUALITY}/findings`, query)).items).toEqual([]);
  });

  it('finds rules across fields that do not hold, and references to what has gone', async () => {
    const rule = await create({ name: '甲', deposit: '200', status: 'vip' });
    await spoil(rule, 'deposit = NULL');
    const sponsor = await create({ name: '介绍人' });
    const orphan = await create({ name: '乙', sponsor });
    await library.call(director, 'DELETE', `${MEMBERS}/${sponsor}`);
    const found = dimension(await measure(), 'consistency');
    expect(found.issues.map((each: any) => [each.field, each.count])).toEqual([
      ['deposit', 1],
      ['sponsor', 1],
    ]);
    expect(idsOf(await get(`${QUALITY}/findings`, { dimension: 'consistency', field: 'sponsor' }))).toEqual([orphan]);
    expect(idsOf(await get(`${QUALITY}/findings`, { dimension: 'consistency', field: 'deposit' }))).toEqual([rule]);
  });

  it('finds what is probably double, and what nobody has touched for a year', async () => {
    const old = await create({ name: '旧' });
    library.clock.advance(YEAR);
    const [left, right] = [await create({ name: '甲' }), await create({ name: '甲' })].sort() as [string, string];
    await library.database.write((tx) =>
      tx.insert('duplicate_pairs', [
        {
          id: libraryId(900),
          entity: 'lib:member',
          left_id: left,
          right_id: right,
          score: 97,
          reasons: '[]',
          state: 'open',
          created_at: 0,
        },
      ]),
    );
    const view = await measure();
    expect(dimension(view, 'uniqueness')).toMatchObject({ checked: 3, wrong: 2, score: 33.3 });
    expect(idsOf(await get(`${QUALITY}/findings`, { dimension: 'uniqueness' }))).toEqual([left, right]);
    const [stale] = dimension(view, 'timeliness').issues;
    expect(idsOf(await get(MEMBERS, { filter: JSON.stringify(stale.filter) }))).toEqual([old]);
  });

  it('is measured every night once, and its scores are kept', async () => {
    await create({ name: '甲' });
    await quality.runNightly();
    await quality.runNightly();
    expect((await get(QUALITY)).history).toHaveLength(1);
    library.clock.advance(86_400_000);
    await quality.runNightly();
    expect((await get(QUALITY)).history).toHaveLength(2);
  });

  it('is told to those who see all records or manage them, and names no field that they cannot read', async () => {
    await create({ name: '甲' });
    await measure();
    expect((await library.call(librarian, 'GET', QUALITY)).status).toBe(403);
    const manager = { ...librarian, functions: ['records.manage'] };
    const fields = (await get(QUALITY, {}, manager)).dimensions.flatMap((each: any) =>
      each.issues.map((issue: any) => issue.field),
    );
    expect(fields).toContain('nickname');
    expect(fields).not.toContain('idNo');
  });

  it('stands in the subject library, with what the reader may see', async () => {
    await create({ name: '甲' }, librarian);
    await create({ name: '乙' });
    const { score } = await measure();
    const [subject, ...others] = (await get('/subjects')).items;
    expect(others).toEqual([]);
    expect(subject).toMatchObject({ id: 'lib', title: { zh: '读者库' } });
    expect(subject.entities).toMatchObject([{ name: 'lib:member', count: 2, score, views: [{ id: 'lib:vips', name: '贵宾' }] }]);
    expect(subject.entities[0].changedAt).toBe(library.clock.now());
    const [own] = (await get('/subjects', {}, librarian)).items;
    expect(own.entities).toMatchObject([{ count: 1, score: null }]);
    expect((await get('/subjects', {}, libraryActor(3))).items).toEqual([]);
  });
});
