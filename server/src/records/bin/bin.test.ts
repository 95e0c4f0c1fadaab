import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const MEMBERS = '/records/lib:member';

describeOnBothDatabases('the bin', (kind) => {
  let library: Library;
  beforeAll(async () => void (library = await openLibrary(kind)));
  afterAll(() => library.close());
  beforeEach(() =>
    library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history']) await tx.run(`DELETE FROM ${table}`);
    }),
  );

  const create = async (fields: object, actor = director) =>
    (await library.call(actor, 'POST', MEMBERS, { body: { fields } })).body.id as string;
  const remove = (id: string) => library.call(director, 'DELETE', `${MEMBERS}/${id}`);
  const bin = async (actor = director, query: object = {}) =>
    (await library.call(actor, 'GET', `${MEMBERS}/bin`, { query })).body;
  const restore = (id: string, actor = director) => library.call(actor, 'POST', `${MEMBERS}/bin/${id}/restore`);

  it('has what was deleted, the latest first, page by page, for whoever could delete it', async () => {
    const first = await create({ name: '甲' });
    const second = await create({ name: '乙' }, librarian);
    await remove(first);
    library.clock.advance(1000);
    await remove(second);
    const page = await bin(director, { limit: 1 });
    expect(page.items).toMatchObject([
      { id: second, title: '乙', deletedAt: library.clock.now(), deletedBy: { id: director.personId } },
    ]);
    expect((await bin(director, { limit: 1, after: page.next })).items.map((item: any) => item.id)).toEqual([first]);
    expect((await bin(librarian)).items.map((item: any) => item.id)).toEqual([second]);
    expect((await restore(first, librarian)).status).toBe(404);
  });

  it('gives a record back with all its values and a line in its history', async () => {
    const id = await create({ name: '甲', points: 4 });
    await remove(id);
    expect((await restore(id)).status).toBe(204);
    expect((await library.call(director, 'GET', `${MEMBERS}/${id}`)).body).toMatchObject({ title: '甲', fields: { points: 4 } });
    const { items } = (await library.call(director, 'GET', `${MEMBERS}/${id}/history`)).body;
    expect(items.map((item: any) => item.action)).toEqual(['restored', 'deleted', 'created']);
    expect([(await bin()).items, (await restore(id)).status]).toEqual([[], 404]);
  });

  it('does not bring a second record with a unique value back', async () => {
    const id = await create({ name: '甲', mobile: '13800000001' });
    await remove(id);
    await create({ name: '乙', mobile: '13800000001' });
    const refused = await restore(id);
    expect([refused.status, refused.body.error.issues[0]]).toMatchObject([422, { field: 'mobile', id: 'duplicate' }]);
  });
});
