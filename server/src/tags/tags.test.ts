import type { PluginDefinition } from '@vermilion/plugin-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../http/actor.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { libraryActor, libraryId } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { createTags, type Tags } from './createTags.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const MEMBERS = '/records/lib:member';
const TAGS = '/tags/lib:member';
const DAY = 86_400_000;
const text = (zh: string) => ({ zh, en: zh });
const tagged: PluginDefinition = {
  ...libraryPlugin,
  tagRules: {
    reader: {
      title: text('常客'),
      entity: 'lib:member',
      field: 'topics',
      tag: '常客',
      color: 'c3',
      when: { field: 'points', op: 'gte', value: 100 },
      expiresAfterDays: 30,
    },
  },
};

describeOnBothDatabases('tags of records', (kind) => {
  let library: Library;
  let tags: Tags;
  beforeAll(async () => {
    library = await openLibrary(kind, [tagged], (records) => {
      tags = createTags({ records, log: pino({ level: 'silent' }) });
      return tags.routes;
    });
  });
  afterAll(async () => {
    await tags.runner.stop();
    await library.close();
  });
  beforeEach(async () => {
    await library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history', 'tag_definitions', 'tag_assignments', 'tag_runs'])
        await tx.run(`DELETE FROM ${table}`);
    });
  });

  const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object, actor: Actor = director) =>
    library.call(actor, method, path, body === undefined ? {} : { body });
  const create = async (fields: object, actor = director) => {
    const { status, body } = await call('POST', MEMBERS, { fields: { name: '甲', ...fields } }, actor);
    expect(status).toBe(201);
    return body.id as string;
  };
  const record = async (id: string) => (await call('GET', `${MEMBERS}/${id}`)).body;
  const wordsOf = async (id: string) => (await record(id)).fields.topics ?? [];
  const edit = async (id: string, fields: object, actor = director) =>
    (await call('PATCH', `${MEMBERS}/${id}`, { version: (await record(id)).version, fields }, actor)).status;
  const assigned = async (id: string) => (await call('GET', `${MEMBERS}/${id}/tags`)).body.items;
  const draft = { group: '', color: 'c1', rule: null, expiresDays: null };
  const define = async (tag: string, more: object = {}) =>
    (await call('POST', TAGS, { field: 'topics', tag, ...draft, ...more })).body.id as string;
  const list = async () => (await call('GET', TAGS)).body;
  const countOf = async (tag: string) => (await list()).tags.find((each: any) => each.tag === tag)?.count;
  const work = () => tags.runner.runDue();

  it('are given by a rule in the very change that fits it, and taken away by the one that does not', async () => {
    const id = await create({ points: 100, topics: ['科幻'] });
    expect(await wordsOf(id)).toEqual(['科幻', '常客']);
    expect(await assigned(id)).toMatchObject([
      { tag: '常客', source: 'rule', expiresAt: library.clock.now() + 30 * DAY },
      { tag: '科幻', source: 'manual', expiresAt: null },
    ]);
    expect((await record(id)).version).toBe(1);
    expect(await edit(id, { points: 99 })).toBe(200);
    expect(await wordsOf(id)).toEqual(['科幻']);
    expect((await record(id)).version).toBe(2);
  });

  it('are part of the line in the history that the change has', async () => {
    const id = await create({ points: 1 });
    await edit(id, { points: 100 });
    const { items } = (await call('GET', `${MEMBERS}/${id}/history`)).body;
    expect(items).toHaveLength(2);
    expect(items[0].changes.map(({ field }: any) => field).sort()).toEqual(['points', 'topics']);
  });

  it('are found by any, all and none of several words', async () => {
    const both = await create({ topics: ['科幻', '历史'] });
    const one = await create({ topics: ['科幻'], nickname: '一' });
    const none = await create({ nickname: '无' });
    const found = async (op: string, value: readonly string[]) => {
      const filter = JSON.stringify({ field: 'topics', op, value });
      const { body } = await library.call(director, 'GET', MEMBERS, { query: { filter } });
      return body.items.map((each: any) => each.id).sort();
    };
    expect(await found('in', ['科幻', '诗歌'])).toEqual([both, one].sort());
    expect(await found('all', ['科幻', '历史'])).toEqual([both]);
    expect(await found('notIn', ['历史'])).toEqual([none, one].sort());
  });

  it('of a rule come to all records in the night, and leave them when their time is over', async () => {
    const id = await create({ points: 1 });
    await library.database.write((tx) => tx.run('UPDATE lib_member SET points = 100 WHERE id = ?', [id]));
    await tags.runNightly();
    expect(await wordsOf(id)).toEqual(['常客']);
    const [latest] = (await call('GET', `${MEMBERS}/${id}/history`)).body.items;
    expect(latest).toMatchObject({ by: null, note: { zh: '按标签规则' } });
    library.clock.advance(31 * DAY);
    await tags.runNightly();
    expect(await wordsOf(id)).toEqual([]);
    await tags.runNightly();
    expect(await countOf('常客')).toBe(0);
  });

  it('of a rule are recomputed when an administrator has changed it', async () => {
    const rich = await create({ deposit: '500.00' });
    const poor = await create({ deposit: '5.00', nickname: '二' });
    const rule = { all: [{ field: 'deposit', op: 'gte', value: '100.00' }] };
    const changed = (await call('GET', `${MEMBERS}/${rich}`)).body.updatedAt;
    library.clock.advance(1_000);
    const id = await define('贵客', { rule, group: '价值' });
    await work();
    expect([await wordsOf(rich), await wordsOf(poor)]).toEqual([['贵客'], []]);
    expect((await call('GET', `${MEMBERS}/${rich}`)).body).toMatchObject({ version: 2, updatedAt: changed });
    const lower = { field: 'deposit', op: 'gte', value: '1.00' };
    expect((await call('PUT', `${TAGS}/${id}`, { tag: '贵客', ...draft, rule: lower, version: 1 })).status).toBe(204);
    await work();
    expect(await countOf('贵客')).toBe(2);
    expect((await call('PUT', `${TAGS}/${id}`, { tag: '贵客', ...draft, version: 2 })).status).toBe(204);
    await work();
    expect(await wordsOf(rich)).toEqual([]);
  });

  it('are renamed in all records, with where they come from', async () => {
    const byHand = await create({ topics: ['科幻'] });
    const byRule = await create({ deposit: '500.00', nickname: '二' });
    const rule = { field: 'deposit', op: 'gte', value: '100.00' };
    const id = await define('贵客', { rule });
    await define('科幻');
    await work();
    await call('PUT', `${TAGS}/${id}`, { tag: '上宾', ...draft, rule, version: 1 });
    await work();
    expect(await wordsOf(byRule)).toEqual(['上宾']);
    expect(await assigned(byRule)).toMatchObject([{ tag: '上宾', source: 'rule' }]);
    expect(await wordsOf(byHand)).toEqual(['科幻']);
    expect(await countOf('贵客')).toBeUndefined();
  });

  it('become one of two, also where a record has both', async () => {
    const both = await create({ topics: ['科幻', 'SF'] });
    const one = await create({ topics: ['SF'], nickname: '二' });
    expect((await call('POST', `${TAGS}/merge`, { field: 'topics', from: 'SF', to: '科幻' })).status).toBe(202);
    await work();
    expect([await wordsOf(both), await wordsOf(one)]).toEqual([['科幻'], ['科幻']]);
    expect(await countOf('SF')).toBeUndefined();
    expect(await countOf('科幻')).toBe(2);
  });

  it('leave the records when they are removed', async () => {
    const member = await create({ topics: ['旧', '新'] });
    const id = await define('旧');
    expect((await call('DELETE', `${TAGS}/${id}`)).status).toBe(204);
    await work();
    expect(await wordsOf(member)).toEqual(['新']);
  });

  it('can be given for a time', async () => {
    const id = await create({});
    const given = { version: 1, field: 'topics', tag: '活动', expiresAt: library.clock.now() + DAY };
    expect((await call('PUT', `${MEMBERS}/${id}/tags`, given)).body).toEqual({ version: 2 });
    expect(await assigned(id)).toMatchObject([{ tag: '活动', expiresAt: given.expiresAt }]);
    library.clock.advance(2 * DAY);
    await tags.runNightly();
    expect(await wordsOf(id)).toEqual([]);
  });

  it('are given and changed only by those who may edit the record', async () => {
    const id = await create({ topics: ['甲'] });
    const given = { version: 1, field: 'topics', tag: '甲', expiresAt: null };
    const own = await create({ nickname: '二' }, librarian);
    expect((await call('PUT', `${MEMBERS}/${id}/tags`, given, librarian)).status).toBe(404);
    expect((await call('GET', `${MEMBERS}/${id}/tags`, undefined, librarian)).status).toBe(404);
    expect((await call('PUT', `${MEMBERS}/${own}/tags`, given, librarian)).status).toBe(200);
    expect((await call('GET', `${MEMBERS}/${own}/tags`, undefined, libraryActor(1, 'auditor'))).body.items).toHaveLength(1);
    expect((await call('PUT', `${MEMBERS}/${own}/tags`, given, libraryActor(1, 'auditor'))).status).toBe(403);
    expect((await call('GET', TAGS, undefined, librarian)).status).toBe(403);
  });

  it('are counted no more when the record is deleted, and again when it is back', async () => {
    const id = await create({ topics: ['甲'] });
    expect(await countOf('甲')).toBe(1);
    await call('DELETE', `${MEMBERS}/${id}`);
    expect(await countOf('甲')).toBeUndefined();
    await call('POST', `${MEMBERS}/bin/${id}/restore`);
    expect(await countOf('甲')).toBe(1);
  });

  it('of plugins stay as they are', async () => {
    const { tags: all } = await list();
    expect(all).toMatchObject([{ id: 'lib:reader', tag: '常客', color: 'c3', ofPlugin: true, expiresDays: 30 }]);
    const merge = await call('POST', `${TAGS}/merge`, { field: 'topics', from: '常客', to: '科幻' });
    expect([merge.status, merge.body.error.id]).toEqual([409, 'tag_of_plugin']);
    const again = await call('POST', TAGS, { field: 'topics', tag: '常客', ...draft });
    expect([again.status, again.body.error.issues[0].id]).toEqual([422, 'tag_taken']);
  });

  it('cannot tell by a rule what is masked', async () => {
    for (const rule of [
      { field: 'mobile', op: 'startsWith', value: '138' },
      { field: 'idNo', op: 'notEmpty' },
      { field: 'sponsor.mobile', op: 'notEmpty' },
      { field: 'nothing', op: 'empty' },
      { any: [] },
    ]) {
      const answer = await call('POST', TAGS, { field: 'topics', tag: '探', ...draft, rule });
      expect([answer.status, answer.body.error.issues[0].field]).toEqual([422, 'rule']);
    }
    const wrong = await call('POST', TAGS, { field: 'name', tag: '探', ...draft });
    expect(wrong.body.error.issues[0].id).toBe('field_without_tags');
  });

  it('are shown with their colors to those who may see the field', async () => {
    await define('科幻', { color: 'c5', group: '题材' });
    const { items } = (await call('GET', '/tags', undefined, librarian)).body;
    expect(items).toMatchObject([
      { entity: 'lib:member', field: 'topics', tag: '常客', color: 'c3', byRule: true },
      { tag: '科幻', color: 'c5', group: '题材', byRule: false },
    ]);
    expect((await call('GET', '/tags', undefined, libraryActor(3, 'dropbox'))).body.items).toEqual([]);
  });

  it('are defined once by one key', async () => {
    const asked = { body: { field: 'topics', tag: '一次', ...draft }, key: libraryId(99) };
    const first = await library.call(director, 'POST', TAGS, asked);
    const second = await library.call(director, 'POST', TAGS, asked);
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  });
});
