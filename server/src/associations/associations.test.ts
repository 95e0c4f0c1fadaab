import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../http/actor.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { orderPlugin } from '../testing/library/orderPlugin.js';
import { createAssociations, type Associations } from './createAssociations.js';

const director = libraryActor(1, 'director', 'storekeeper');
const masked = {
  ...orderPlugin,
  roles: {
    ...orderPlugin.roles,
    reader: {
      title: { zh: '读者服务', en: 'Desk' },
      grants: [{ entity: 'lib:member', actions: { view: 'all' as const }, fields: { topics: 'masked' as const } }],
    },
  },
};

describeOnBothDatabases('values that occur together', (kind) => {
  let library: Library;
  let associations: Associations;
  beforeAll(async () => {
    library = await openLibrary(kind, [masked], (records) => {
      associations = createAssociations({ records, log: pino({ level: 'silent' }) });
      return associations.routes;
    });
    const [ann, bob] = [await member({ name: '安' }), await member({ name: '鲍' })];
    for (let i = 0; i < 24; i++) await member({ name: `读者${i}`, topics: i < 20 ? ['诗', '史'] : ['诗'] });
    await member({ name: '画家', topics: ['画'] });
    for (let i = 0; i < 20; i++)
      await create('lib:order', {
        name: `订单${i}`,
        lines: [ann, bob, ann].map((reader, at) => ({ title: '书', isbn: `${i}-${at}`, count: 1, price: '1.00', reader })),
      });
  });
  afterAll(async () => {
    await associations.runner.stop();
    await library.close();
  });

  async function create(entity: string, fields: object): Promise<string> {
    const { status, body } = await library.call(director, 'POST', `/records/${entity}`, { body: { fields } });
    expect(status).toBe(201);
    return body.id;
  }
  const member = (fields: object) => create('lib:member', fields);
  const found = async (entity = 'lib:member', actor: Actor = director) =>
    (await library.call(actor, 'GET', `/associations/${entity}`)).body;

  it('are counted every night, once, with their figures and the way to just their records', async () => {
    expect(await found()).toMatchObject({ countedAt: null, fields: [{ path: 'topics', records: null, pairs: [] }] });
    await associations.runNightly();
    await associations.runNightly();
    const runs = await library.database.read('SELECT entity FROM association_runs ORDER BY entity');
    expect(runs).toEqual([{ entity: 'lib:member' }, { entity: 'lib:order' }]);

    const { countedAt, fields } = await found();
    expect(countedAt).toBe(library.clock.now());
    expect(fields).toMatchObject([{ path: 'topics', labels: [{ zh: '兴趣' }], records: 25 }]);
    const [pair, ...others] = fields[0].pairs;
    expect(others).toEqual([]);
    expect(pair).toMatchObject({
      item: { value: '史', name: '史' },
      other: { name: '诗' },
      together: 20,
      support: 20 / 25,
      confidence: 1,
      reverseConfidence: 20 / 24,
    });
    expect(pair.lift).toBeCloseTo(25 / 24);
    const list = await library.call(director, 'GET', '/records/lib:member', { query: { filter: JSON.stringify(pair.filter) } });
    expect(list.body.total).toBe(20);
  });

  it('are also those of different rows of a table, each named', async () => {
    const { fields } = await found('lib:order');
    expect(fields).toMatchObject([{ path: 'lines.reader', labels: [{ zh: '明细' }, { zh: '预订读者' }], records: 20 }]);
    const [pair] = fields[0].pairs;
    expect([pair.item.name, pair.other.name].sort()).toEqual(['安', '鲍']);
    expect(pair).toMatchObject({ together: 20, confidence: 1, lift: 1 });
    const list = await library.call(director, 'GET', '/records/lib:order', { query: { filter: JSON.stringify(pair.filter) } });
    expect(list.body.total).toBe(20);
  });

  it('are told only to those who may read the field in all records', async () => {
    expect(await found('lib:member', libraryActor(2, 'librarian'))).toMatchObject({ fields: [] });
    expect(await found('lib:member', libraryActor(3, 'reader'))).toMatchObject({ fields: [] });
    expect((await library.call(libraryActor(4, 'dropbox'), 'GET', '/associations/lib:member')).status).toBe(403);
  });

  it('are counted anew when somebody asks', async () => {
    for (let i = 0; i < 20; i++) await member({ name: `新${i}`, topics: ['画', '史'] });
    expect((await library.call(director, 'POST', '/associations/lib:member/runs')).status).toBe(202);
    await associations.runner.runDue();
    const { counting, fields } = await found();
    expect(counting).toBe(false);
    expect(fields[0].pairs.map(({ item, other }: any) => `${item.name}${other.name}`).sort()).toEqual(['史画', '史诗']);
  });
});
