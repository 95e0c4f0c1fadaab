import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const MEMBERS = '/records/lib:member';

describeOnBothDatabases('many records at once', (kind) => {
  let library: Library;
  beforeAll(async () => void (library = await openLibrary(kind)));
  afterAll(() => library.close());
  beforeEach(() =>
    library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history', 'bulk_changes']) await tx.run(`DELETE FROM ${table}`);
    }),
  );

  const create = async (fields: object, actor = director) =>
    (await library.call(actor, 'POST', MEMBERS, { body: { fields } })).body.id as string;
  const bulk = async (choice: object, change: object, { actor = director, key = 'one' } = {}) =>
    library.call(actor, 'POST', `${MEMBERS}/bulk`, { body: { choice, change }, key });
  const shown = async (id: string) => (await library.call(director, 'GET', `${MEMBERS}/${id}`)).body;
  const did = (body: any) => body.outcomes.map((each: any) => each.did);

  it('are changed each by its own rules, and what is refused says why', async () => {
    const ids = [
      await create({ name: '甲', deposit: '200' }),
      await create({ name: '乙' }),
      await create({ name: '丙', status: 'vip', deposit: '100' }),
    ];
    const { body } = await bulk({ ids: [...ids, libraryId(999)] }, { kind: 'fields', fields: { status: 'vip' } });
    expect(did(body)).toEqual(['done', 'refused', 'nothing', 'refused']);
    expect(body.outcomes[1]).toMatchObject({ title: '乙', error: { id: 'invalid', issues: [{ field: 'deposit' }] } });
    expect(body.outcomes[3]).toMatchObject({ title: null, error: { id: 'not_found' } });
    expect([(await shown(ids[0]!)).fields.status, (await shown(ids[1]!)).fields.status]).toEqual(['vip', 'active']);
  });

  it('only as far as the actor may change each of them', async () => {
    const mine = await create({ name: '我的' }, librarian);
    const foreign = await create({ name: '别人的' });
    const { body } = await bulk({ ids: [mine, foreign] }, { kind: 'fields', fields: { points: 7 } }, { actor: librarian });
    expect(did(body)).toEqual(['done', 'refused']);
    expect(JSON.stringify(body)).not.toContain('别人的');
  });

  it('all that a list shows, and the same command once', async () => {
    for (const name of ['王一', '王二', '李三']) await create({ name });
    const filter = JSON.stringify([{ field: 'name', op: 'startsWith', value: '王' }]);
    const first = (await bulk({ filter }, { kind: 'fields', fields: { points: 5 } })).body;
    expect(did(first)).toEqual(['done', 'done']);
    await create({ name: '王四' });
    expect((await bulk({ filter }, { kind: 'fields', fields: { points: 5 } })).body).toEqual(first);
  });

  it('are given tags and lose tags without touching their others', async () => {
    const [one, other] = [await create({ name: '甲', topics: ['科幻', '旧'] }), await create({ name: '乙', topics: ['新'] })];
    const change = { kind: 'tags', field: 'topics', add: ['新'], remove: ['旧'] };
    const { body } = await bulk({ ids: [one, other] }, change);
    expect(did(body)).toEqual(['done', 'nothing']);
    expect((await shown(one)).fields.topics).toEqual(['科幻', '新']);
    const undone = await library.call(director, 'POST', `${MEMBERS}/bulk/${body.id}/undo`);
    expect(did(undone.body)).toEqual(['done']);
    expect((await shown(one)).fields.topics).toEqual(['科幻', '旧']);
    const wrong = await bulk({ ids: [one] }, { ...change, field: 'name' }, { key: 'two' });
    expect(did(wrong.body)).toEqual(['refused']);
  });

  it('is taken back where nobody has changed anything since', async () => {
    const [left, touched] = [await create({ name: '甲', points: 1 }), await create({ name: '乙', points: 2 })];
    const { id } = (await bulk({ ids: [left, touched] }, { kind: 'fields', fields: { points: 9 } })).body;
    await library.call(director, 'PATCH', `${MEMBERS}/${touched}`, { body: { version: 2, fields: { points: 3 } } });
    const undo = () => library.call(director, 'POST', `${MEMBERS}/bulk/${id}/undo`);
    expect(did((await undo()).body)).toEqual(['done', 'nothing']);
    expect([(await shown(left)).fields.points, (await shown(touched)).fields.points]).toEqual([1, 3]);
    expect((await undo()).body.error.id).toBe('bulk_over');
  });

  it('owners and deletions are taken back too, but not by somebody else', async () => {
    const id = await create({ name: '甲' });
    const given = (await bulk({ ids: [id] }, { kind: 'owner', ownerId: libraryId(2) })).body;
    expect((await shown(id)).owner.id).toBe(libraryId(2));
    expect((await library.call(librarian, 'POST', `${MEMBERS}/bulk/${given.id}/undo`)).status).toBe(404);
    await library.call(director, 'POST', `${MEMBERS}/bulk/${given.id}/undo`);
    expect((await shown(id)).owner.id).toBe(libraryId(1));
    const gone = (await bulk({ ids: [id] }, { kind: 'delete' }, { key: 'two' })).body;
    expect((await library.call(director, 'GET', `${MEMBERS}/${id}`)).status).toBe(404);
    await library.call(director, 'POST', `${MEMBERS}/bulk/${gone.id}/undo`);
    expect((await shown(id)).title).toBe('甲');
  });
});
