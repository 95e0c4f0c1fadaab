import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { orderPlugin } from '../../testing/library/orderPlugin.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const buyer = libraryActor(2, 'buyer');
const other = libraryActor(3, 'buyer');
const lines = [
  { title: '红楼梦', isbn: '1', count: 2, price: '30.10' },
  { title: '史记', count: 1, price: '99.00' },
];

describeOnBothDatabases('rows of a table', (kind) => {
  let library: Library;
  beforeEach(async () => {
    library = await openLibrary(kind, [orderPlugin]);
  });
  afterEach(() => library.close());

  const create = (fields: object, actor = buyer) => library.call(actor, 'POST', '/records/lib:order', { body: { fields } });
  const ordered = async (fields: object = { name: '首批', lines }) => {
    const { status, body } = await create(fields);
    expect(status).toBe(201);
    return body;
  };
  const rowsSeen = async (actor = buyer, query: Record<string, string> = {}) =>
    (await library.call(actor, 'GET', '/records/lib:line', { query: { sort: 'title', ...query } })).body.items.map(
      (item: { fields: { title: string } }) => item.fields.title,
    );

  it('are kept in their record, computed and summed, and are records of their own for reading', async () => {
    const { id, fields } = await ordered();
    expect(fields).toMatchObject({ lines: [{ amount: '60.20' }, { amount: '99.00' }], total: '159.20' });
    const { body } = await library.call(buyer, 'GET', '/records/lib:line', { query: { sort: 'title' } });
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ fields: { parent: id }, labels: { parent: '首批' } });
  });

  it('follow their record when it changes, goes to another owner, is deleted', async () => {
    const { id, version } = await ordered();
    const changed = await library.call(buyer, 'PATCH', `/records/lib:order/${id}`, {
      body: { version, fields: { lines: [{ title: '论语', count: 3, price: '10.00' }] } },
    });
    expect(changed.body.fields).toMatchObject({ total: '30.00' });
    expect(await rowsSeen()).toEqual(['论语']);
    expect((await library.call(buyer, 'DELETE', `/records/lib:order/${id}`)).status).toBeLessThan(300);
    expect(await rowsSeen()).toEqual([]);
  });

  it('are seen by whoever sees their record, and by nobody else', async () => {
    await ordered();
    expect(await rowsSeen(other)).toEqual([]);
  });

  it('find their records: orders of which a row costs more than 50', async () => {
    const { id } = await ordered();
    await ordered({ name: '小额', lines: [{ title: '论语', count: 1, price: '10.00' }] });
    const filter = { referredBy: 'lib:line.parent', where: { field: 'price', op: 'gte', value: '50.00' } };
    const { status, body } = await library.call(buyer, 'GET', '/records/lib:order', {
      query: { filter: JSON.stringify(filter) },
    });
    expect([status, body.items?.map((item: { id: string }) => item.id)]).toEqual([200, [id]]);
  });

  it('are refused by row and field: what is wrong, refers to nobody, or is there already', async () => {
    const issuesOf = async (more: object) => (await create({ name: '次批', lines: [lines[1], more] })).body.error.issues;
    expect(await issuesOf({ title: '', count: 0, price: 'x' })).toMatchObject([
      { field: 'lines.1.title', id: 'required' },
      { field: 'lines.1.count', id: 'range' },
      { field: 'lines.1.price', id: 'format' },
    ]);
    expect(await issuesOf({ title: '甲', count: 1, price: '1.00', reader: libraryId(999) })).toMatchObject([
      { field: 'lines.1.reader', id: 'unknown_reference' },
    ]);
    await ordered();
    expect(await issuesOf({ title: '甲', isbn: '1', count: 1, price: '1.00' })).toMatchObject([
      { field: 'lines.1.isbn', id: 'duplicate' },
    ]);
    expect(await rowsSeen()).toHaveLength(2);
  });

  it('are not written by themselves', async () => {
    const director = { ...buyer, roles: ['lib:writer'] };
    const { status } = await library.call(director, 'POST', '/records/lib:line', {
      body: { fields: { title: '甲', count: 1, price: '1.00' } },
    });
    expect(status).toBe(403);
  });

  it('have names for what they refer to', async () => {
    const member = await library.call(buyer, 'POST', '/records/lib:member', { body: { fields: { name: '黛玉' } } });
    const { labels } = await ordered({ name: '首批', lines: [{ ...lines[0], reader: member.body.id }] });
    expect(labels['lines.0.reader']).toBe('黛玉');
  });
});
