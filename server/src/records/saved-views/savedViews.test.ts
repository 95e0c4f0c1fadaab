import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../http/actor.js';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../../testing/library/libraryPlugin.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Call, type Library } from '../../testing/library/openLibrary.js';
import type { SavedView } from './savedView.js';

const VIEWS = '/entities/lib:member/views';
const director = libraryActor(1, 'director');
const other = libraryActor(2, 'director');
const auditor = libraryActor(3, 'auditor');
const filterOf = (...conditions: readonly unknown[]) => JSON.stringify({ all: conditions });

const draft = {
  name: '贵宾',
  filter: filterOf({ field: 'status', op: 'eq', value: 'vip' }),
  q: '',
  sort: '-deposit',
  columns: [{ name: 'deposit', width: 120 }, { name: 'status' }],
  layout: { as: 'board', by: 'status' },
  colors: [{ filter: filterOf({ field: 'deposit', op: 'gte', value: '1000' }), color: 'c2' }],
};

describeOnBothDatabases('saved views', (kind) => {
  let library: Library;
  beforeAll(async () => {
    library = await openLibrary(kind);
  });
  afterAll(() => library.close());

  const create = (actor: Actor, change: object = {}, key?: Call['key']) =>
    library.call(actor, 'POST', VIEWS, { body: { ...draft, ...change }, ...(key ? { key } : {}) });
  const namesFor = async (actor: Actor): Promise<string[]> =>
    (await library.call(actor, 'GET', VIEWS)).body.items.map((view: { name: string }) => view.name);

  it('come back as they were kept, to their author only', async () => {
    const { status, body } = await create(director);
    expect({ status, body }).toMatchObject({ status: 201, body: { ...draft, sharedWith: 'me', mine: true } });
    expect((await library.call(director, 'GET', VIEWS)).body.items).toEqual([body]);
    expect(await namesFor(other)).toEqual([]);
  });

  it('that come with a plugin are for the roles that it names, in the language of the reader, and nobody changes them', async () => {
    const asked = { entity: 'lib:member', where: { field: 'status', op: 'eq', value: 'vip' } } as const;
    const views = {
      lanes: { title: { zh: '看板', en: 'Board' }, ...asked, as: 'board', by: 'status', audience: ['lib:director'] },
      hidden: {
        title: { zh: '押金', en: 'Deposits' },
        entity: 'lib:member',
        where: { field: 'deposit', op: 'notEmpty' },
        audience: [],
      },
    } as const;
    const own = await openLibrary(kind, [{ ...libraryPlugin, views }]);
    const listed = async (actor: Actor, language: string) =>
      (await own.call(actor, 'GET', VIEWS, { language })).body.items.map((view: SavedView) => view.name);
    const [board] = (await own.call(director, 'GET', VIEWS)).body.items;
    expect(board).toMatchObject({ id: 'lib:lanes', layout: { as: 'board', by: 'status' }, mine: false, by: null });
    expect(await listed(director, 'en')).toEqual(['Board', 'Deposits']);
    expect(await listed(auditor, 'zh')).toEqual(['押金']);
    expect(await listed(libraryActor(2, 'keeper'), 'zh')).toEqual([]);
    await own.close();
  });

  it('are kept once for one key', async () => {
    const first = await create(director, { name: '点了两次' }, 'key-1');
    const second = await create(director, { name: '点了两次' }, 'key-1');
    expect(second.body.id).toBe(first.body.id);
    expect((await namesFor(director)).filter((name) => name === '点了两次')).toHaveLength(1);
  });

  it('are shared with a role that the author has, or with everybody', async () => {
    await create(director, { name: '馆长们', sharedWith: 'lib:director' });
    await create(director, { name: '大家', sharedWith: 'everyone', filter: '[]', sort: '' });
    expect(await namesFor(other)).toEqual(['馆长们', '大家']);
    expect(await namesFor(auditor)).toEqual(['大家']);
    const { status, body } = await create(auditor, { sharedWith: 'lib:director', filter: '[]', sort: '' });
    expect([status, body.error.issues[0].field]).toEqual([422, 'sharedWith']);
  });

  it('say nothing of fields that their reader may not filter by', async () => {
    await create(director, {
      name: '按手机',
      sharedWith: 'everyone',
      filter: filterOf({ field: 'mobile', op: 'notEmpty' }),
      sort: '',
    });
    expect(await namesFor(other)).toContain('按手机');
    expect(await namesFor(auditor)).not.toContain('按手机');
  });

  it('are changed and deleted by their author alone', async () => {
    const { body: view } = await create(director, { name: '共享的', sharedWith: 'everyone', filter: '[]', sort: '' });
    const path = `${VIEWS}/${view.id}`;
    expect((await library.call(other, 'PATCH', path, { body: { name: '改名' } })).status).toBe(404);
    expect((await library.call(other, 'DELETE', path)).status).toBe(404);
    const changed = await library.call(director, 'PATCH', path, { body: { name: '新名字', sharedWith: 'me' } });
    expect(changed.body).toMatchObject({ id: view.id, name: '新名字', sharedWith: 'me', columns: draft.columns });
    expect(await namesFor(other)).not.toContain('新名字');
    expect((await library.call(director, 'DELETE', path)).status).toBe(204);
    expect(await namesFor(director)).not.toContain('新名字');
  });

  it('open the list of whoever chose them, until others are chosen or they are gone', async () => {
    const path = '/entities/lib:member/default-view';
    const { body: view } = await create(director, { name: '先看', sharedWith: 'everyone', filter: '[]', sort: '', colors: [] });
    const firstOf = async (actor: Actor): Promise<string[]> =>
      (await library.call(actor, 'GET', VIEWS)).body.items
        .filter((each: SavedView) => each.isDefault)
        .map((each: SavedView) => each.name);
    expect((await library.call(other, 'PUT', path, { body: { view: view.id } })).status).toBe(204);
    expect([await firstOf(other), await firstOf(director)]).toEqual([['先看'], []]);
    await library.call(other, 'PUT', path, { body: { view: null } });
    expect(await firstOf(other)).toEqual([]);
    await library.call(other, 'PUT', path, { body: { view: view.id } });
    await library.call(director, 'DELETE', `${VIEWS}/${view.id}`);
    expect(await firstOf(other)).toEqual([]);
    expect((await library.call(other, 'PUT', path, { body: { view: 'no such' } })).status).toBe(422);
  });

  it('are not kept when a list could not be asked for by them', async () => {
    for (const change of [
      { filter: filterOf({ field: 'nothing', op: 'eq', value: 1 }) },
      { filter: 'no json' },
      { sort: 'note' },
      { name: ' ' },
      { layout: { as: 'board', by: 'deposit' } },
      { layout: { as: 'calendar', by: null } },
      { colors: [{ filter: filterOf({ field: 'nothing', op: 'eq', value: 1 }), color: 'c1' }] },
      { colors: [{ filter: '[]', color: 'red' }] },
    ]) {
      expect((await create(director, change)).status, JSON.stringify(change)).toBe(422);
    }
    expect((await create(libraryActor(4), {})).status).toBe(403);
  });

  it('are written to the audit log', async () => {
    const rows = await library.database.read<{ action: string }>("SELECT action FROM audit_log WHERE subject = 'view'");
    expect([...new Set(rows.map(({ action }) => action))].sort()).toEqual(['view.changed', 'view.created', 'view.deleted']);
  });

  it('are not more than somebody can look through', async () => {
    const own = (await namesFor(other)).length;
    const answers = [];
    for (let i = 0; i < 51; i++) answers.push((await create(other, { name: `第${i}个` })).status);
    expect(own).toBeGreaterThan(0);
    expect([answers[0], answers[49], answers[50]]).toEqual([201, 201, 409]);
  });
});
