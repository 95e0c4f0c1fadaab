import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { grantReading } from '../access/recordGrants.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const MEMBERS = '/records/lib:member';
const director = libraryActor(1, 'director');

const PEOPLE = [
  {
    name: '杭州科技',
    nickname: 'alpha',
    source: 'x',
    deposit: '100.10',
    points: 3,
    topics: ['历史', '诗'],
    joinedOn: '2026-01-05',
    status: 'vip',
  },
  { name: '北京智云', nickname: 'beta', source: 'x', deposit: '20.00', points: 0, topics: ['诗'], joinedOn: '2026-03-01' },
  { name: '上海 100%', nickname: 'Gamma', source: 'y', points: -2, contactPerson: libraryId(1) },
  { name: '深圳_x', nickname: 'delta', source: 'y', deposit: '100.09', points: 7, active: false },
  { name: '无名', source: 'z' },
];

describeOnBothDatabases('lists of records', (kind) => {
  let library: Library;
  beforeAll(async () => {
    library = await openLibrary(kind);
    for (const fields of PEOPLE) {
      library.clock.advance(1);
      const { status } = await library.call(director, 'POST', MEMBERS, { body: { fields } });
      expect(status).toBe(201);
    }
  });
  afterAll(() => library.close());

  const ask = (query: Record<string, string>, actor = director) => library.call(actor, 'GET', MEMBERS, { query });
  const names = async (query: Record<string, string>) => {
    const { status, body } = await ask(query);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.items.map((item: { title: string }) => item.title);
  };
  const filtered = (field: string, op: string, value?: unknown) =>
    names({ sort: 'createdAt', filter: JSON.stringify([{ field, op, ...(value === undefined ? {} : { value }) }]) });

  it.each([
    ['deposit', 'gte', '100.10', ['杭州科技']],
    ['deposit', 'lte', '100.09', ['北京智云', '深圳_x']],
    ['deposit', 'between', ['20', '100.09'], ['北京智云', '深圳_x']],
    ['deposit', 'eq', '20', ['北京智云']],
    ['deposit', 'empty', undefined, ['上海 100%', '无名']],
    ['points', 'in', [3, 7], ['杭州科技', '深圳_x']],
    ['points', 'lte', -1, ['上海 100%']],
    ['name', 'contains', '100%', ['上海 100%']],
    ['name', 'contains', '_', ['深圳_x']],
    ['nickname', 'neq', 'alpha', ['北京智云', '上海 100%', '深圳_x', '无名']],
    ['topics', 'contains', '历史', ['杭州科技']],
    ['topics', 'in', ['诗', '历史'], ['杭州科技', '北京智云']],
    ['joinedOn', 'gte', '2026-02-01', ['北京智云']],
    ['status', 'eq', 'vip', ['杭州科技']],
    ['active', 'eq', false, ['深圳_x']],
    ['contactPerson', 'eq', '$me', ['上海 100%']],
    ['owner', 'eq', '$me', PEOPLE.map((person) => person.name)],
    ['no', 'contains', '002', ['北京智云']],
  ])('filters %s %s %j', async (field, op, value, expected) => {
    expect(await filtered(field, op, value)).toEqual(expected);
  });

  it.each([
    ['points', 'eq', '0', 'type'],
    ['nickname', 'eq', 0, 'type'],
    ['nickname', 'in', [0], 'type'],
    ['nickname', 'contains', 0, 'type'],
    ['nickname', 'contains', { $gt: '' }, 'type'],
    ['nickname', 'eq', ['alpha'], 'type'],
    ['nickname', 'eq', true, 'type'],
    ['active', 'eq', 0, 'type'],
    ['active', 'eq', 'true', 'type'],
    ['deposit', 'gte', 100, 'type'],
    ['nickname', 'eq', undefined, 'required'],
    ['points', 'contains', '1', 'operator'],
    ['joinedOn', 'between', ['2026-01-01'], 'type'],
    ['__proto__', 'eq', 'x', 'field_not_filterable'],
    ['constructor', 'eq', 'x', 'field_not_filterable'],
    ['deleted_at', 'empty', undefined, 'field_not_filterable'],
    ['id_no_hash', 'eq', 'x', 'field_not_filterable'],
    ['nickname` OR 1=1 --', 'eq', 'x', 'field_not_filterable'],
    ['idNo', 'contains', '4405', 'field_not_filterable'],
    ['idNo', 'neq', '440524188001010014', 'field_not_filterable'],
  ])('refuses to filter %s %s %j', async (field, op, value, id) => {
    const { status, body } = await ask({ filter: JSON.stringify([{ field, op, ...(value === undefined ? {} : { value }) }]) });
    expect({ status, issues: body.error.issues }).toMatchObject({ status: 422, issues: [{ id }] });
  });

  it.each([
    '{',
    '{}',
    '[{"field":"name"}]',
    '[{"field":"name","op":"raw","value":"1"}]',
    '[{"field":"name","op":"eq","value":"x","sql":"1"}]',
  ])('refuses the filter %s', async (filter) => {
    expect((await ask({ filter })).status).toBe(422);
  });

  it('takes values with SQL in them as values', async () => {
    expect(await filtered('nickname', 'eq', "' OR '1'='1")).toEqual([]);
    expect(await filtered('nickname', 'contains', '%')).toEqual([]);
    expect(await names({ q: "%' OR 1=1 --" })).toEqual([]);
  });

  it.each(['points', '-points', 'deposit', '-deposit', 'joinedOn', '-joinedOn', 'name', '-createdAt', 'active', '-no'])(
    'pages through the order %s without losing or doubling a record',
    async (sort) => {
      const whole = await names({ sort });
      expect(whole).toHaveLength(PEOPLE.length);
      const paged: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const { body }: any = await ask({ sort, limit: '2', ...(after ? { after } : {}) });
        paged.push(...body.items.map((item: { title: string }) => item.title));
        after = body.next;
      }
      expect(paged).toEqual(whole);
    },
  );

  it('orders numbers as numbers, empty ones first', async () => {
    expect(await names({ sort: 'deposit' })).toEqual(['上海 100%', '无名', '北京智云', '深圳_x', '杭州科技']);
    expect(await names({ sort: '-points' })).toEqual(['深圳_x', '杭州科技', '无名', '北京智云', '上海 100%']);
  });

  it.each(['nothing', '__proto__', 'idNo', 'note', 'topics', 'id', 'name; DROP TABLE lib_member', '-'])(
    'refuses the order %j',
    async (sort) => {
      const { status, body } = await ask({ sort });
      expect({ status, issues: body.error.issues }).toMatchObject({ status: 422, issues: [{ id: 'field_not_sortable' }] });
    },
  );

  it.each([
    'x',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('["a",1]').toString('base64url'),
    Buffer.from('[{},""]').toString('base64url'),
  ])('refuses the position %s', async (after) => {
    expect((await ask({ sort: 'points', after })).status).toBe(422);
  });

  it('finds by text, number, pinyin and initials', async () => {
    expect(await names({ q: '科技' })).toEqual(['杭州科技']);
    expect(await names({ q: 'hzkj' })).toEqual(['杭州科技']);
    expect(await names({ q: 'Beijing' })).toEqual(['北京智云']);
    expect(await names({ q: 'GAMMA' })).toEqual(['上海 100%']);
    expect(await names({ q: 'M202611HQ004' })).toEqual(['深圳_x']);
    expect(await names({ q: '杭州 alpha' })).toEqual(['杭州科技']);
  });

  it('finds what a change has made of a record', async () => {
    const [item] = (await ask({ q: '无名' })).body.items;
    const { body } = await library.call(director, 'PATCH', `${MEMBERS}/${item.id}`, {
      body: { version: item.version, fields: { name: '有名' } },
    });
    expect(await names({ q: 'youming' })).toEqual(['有名']);
    await library.call(director, 'PATCH', `${MEMBERS}/${item.id}`, { body: { version: body.version, fields: { name: '无名' } } });
    expect(await names({ q: 'youming' })).toEqual([]);
  });

  it('brings rows that an actor may see for several reasons once, in order', async () => {
    const actor = libraryActor(2, 'librarian', 'keeper');
    for (const name of ['己一', '己二', '己三']) {
      library.clock.advance(1);
      await library.call(libraryActor(2, 'librarian'), 'POST', MEMBERS, { body: { fields: { name } } });
    }
    const ids = (await ask({ sort: 'createdAt', limit: '200' })).body.items.map((item: { id: string }) => item.id);
    const until = library.clock.now() + 1000;
    const grants = [ids[1], ids[6]].map((recordId) => ({
      entity: 'lib:member',
      recordId,
      personId: actor.personId,
      until,
      reason: 'task:1',
    }));
    await library.database.write((tx) => grantReading(tx, grants));

    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body }: any = await ask({ sort: '-createdAt', limit: '1', ...(after ? { after } : {}) }, actor);
      if (!after) expect(body.total).toBe(4);
      seen.push(...body.items.map((item: { title: string }) => item.title));
      after = body.next;
    }
    expect(seen).toEqual(['己三', '己二', '己一', '北京智云']);
    const options = await library.call(actor, 'GET', `${MEMBERS}/options`, { query: { q: '北京' } });
    expect(options.body.items.map((item: { title: string }) => item.title)).toEqual(['北京智云']);
    // Ordering by what is not readable in all of these rows is refused.
    expect((await ask({ sort: 'mobile' }, actor)).status).toBe(422);
    for (const id of ids.slice(5)) await library.call(director, 'DELETE', `${MEMBERS}/${id}`);
  });

  it('can be of named records only, as an export of marked rows asks for', async () => {
    const { items } = (await ask({ q: '智云' })).body;
    expect(await filtered('id', 'in', [items[0].id, libraryId(999)])).toEqual(['北京智云']);
  });

  it('counts on the first page only', async () => {
    const first = (await ask({ limit: '2' })).body;
    expect(first.total).toBe(5);
    expect((await ask({ limit: '2', after: first.next })).body).not.toHaveProperty('total');
  });

  it('is closed to whoever may see nothing of the entity', async () => {
    const nobody = libraryActor(4);
    expect((await ask({}, nobody)).status).toBe(403);
    expect((await library.call(nobody, 'GET', `${MEMBERS}/options`)).status).toBe(403);
    expect((await library.call(nobody, 'POST', MEMBERS, { body: { fields: {} } })).status).toBe(403);
    const blind = libraryActor(4, 'dropbox');
    expect((await library.call(blind, 'POST', MEMBERS, { body: { fields: { name: '甲' } } })).status).toBe(403);
    expect((await library.call(director, 'GET', '/records/lib:nothing')).status).toBe(404);
  });

  it('answers names in the language of the reader', async () => {
    const { body } = await library.call(director, 'GET', MEMBERS, { query: { q: '杭州' }, language: 'en-US,en;q=0.9' });
    expect(body.items[0].labels.status).toBe('VIP');
  });
});
