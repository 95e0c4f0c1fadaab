import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const MEMBERS = '/records/lib:member';

describeOnBothDatabases('versions of a record', (kind) => {
  let library: Library;
  beforeAll(async () => void (library = await openLibrary(kind)));
  afterAll(() => library.close());
  beforeEach(() =>
    library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history', 'audit_log']) await tx.run(`DELETE FROM ${table}`);
    }),
  );

  const call = async (method: 'POST' | 'PATCH' | 'GET', path: string, given: object = {}, actor = librarian) =>
    library.call(actor, method, `${MEMBERS}${path}`, given);
  /** Three versions: 1 as created, 2 with other points and note, 3 with another name. */
  const walked = async () => {
    const fields = { name: '王一', points: 1, note: '初', idNo: '11010519491231002X' };
    const { id } = (await call('POST', '', { body: { fields } })).body;
    await call('PATCH', `/${id}`, { body: { version: 1, fields: { points: 2, note: '改' } } });
    await call('PATCH', `/${id}`, { body: { version: 2, fields: { name: '王二' } } });
    return id as string;
  };
  const compare = (id: string, query: object, actor = librarian) => call('GET', `/${id}/versions`, { query }, actor);

  it('any two are compared, whatever lies between', async () => {
    const id = await walked();
    const { changes, restorable } = (await compare(id, { from: 1 })).body;
    expect(changes).toEqual(
      expect.arrayContaining([
        { field: 'name', before: '王一', after: '王二' },
        { field: 'points', before: 1, after: 2 },
        { field: 'note', before: '初', after: '改' },
      ]),
    );
    expect(restorable).toEqual(expect.arrayContaining(['name', 'points', 'note']));
    expect(restorable).not.toContain('total');
    expect((await compare(id, { from: 2, to: 3 })).body.changes.map((change: any) => change.field)).toEqual(['name']);
    expect((await compare(id, { from: 9 })).status).toBe(404);
  });

  it('the first line tells what the record began with, whatever has changed since', async () => {
    const id = await walked();
    const created = async () => (await call('GET', `/${id}/history`)).body.items.at(-1);
    const before = await created();
    expect(before).toMatchObject({ action: 'created', version: 1 });
    const began = Object.fromEntries(before.changes.map((change: any) => [change.field, [change.before, change.after]]));
    expect(began).toMatchObject({ name: [null, '王一'], points: [null, 1], note: [null, '初'] });
    await call('PATCH', `/${id}`, { body: { version: 3, fields: { points: null, note: '再改' } } });
    expect(await created()).toEqual(before);
  });

  it('an earlier one comes back as a new one, by the rules of any change', async () => {
    const id = await walked();
    const restored = await call('POST', `/${id}/versions`, { body: { version: 3, to: 1, fields: ['points', 'note'] } });
    expect(restored.body).toMatchObject({ version: 4, fields: { name: '王二', points: 1, note: '初' } });
    const history = (await call('GET', `/${id}/history`)).body.items;
    expect([history[0].version, history[0].action]).toEqual([4, 'updated']);
    const [entry] = await library.database.read<{ detail: string }>(
      "SELECT detail FROM audit_log WHERE action = 'record.versionRestored'",
    );
    expect(JSON.parse(entry!.detail)).toEqual({ entity: 'lib:member', version: 1, fields: ['points', 'note'] });
    expect((await call('POST', `/${id}/versions`, { body: { version: 3, to: 1 } })).body.error.id).toBe('stale_version');
  });

  it('what one may not write or read is neither brought back nor shown', async () => {
    const id = await walked();
    const denied = await call('POST', `/${id}/versions`, { body: { version: 3, to: 1, fields: ['total'] } });
    expect([denied.status, denied.body.error.issues[0].id]).toEqual([422, 'not_restorable']);
    await call('PATCH', `/${id}`, { body: { version: 3, fields: { idNo: null } } }, director);
    expect(JSON.stringify((await compare(id, { from: 1 })).body)).not.toContain('11010519491231002X');
    expect((await compare(id, { from: 1 }, libraryActor(3, 'librarian'))).status).toBe(404);
  });
});
