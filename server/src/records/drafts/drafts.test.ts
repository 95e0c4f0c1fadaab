import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../http/actor.js';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const auditor = libraryActor(3, 'auditor');
const MEMBERS = '/records/lib:member';
const NEW = '/form-drafts/lib:member/new';
const DAY = 86_400_000;

describeOnBothDatabases('drafts of forms', (kind) => {
  let library: Library;
  beforeAll(async () => void (library = await openLibrary(kind)));
  afterAll(() => library.close());
  beforeEach(() =>
    library.database.write(async (tx) => {
      for (const table of ['lib_member', 'form_drafts']) await tx.run(`DELETE FROM ${table}`);
    }),
  );

  const keep = (actor: Actor, fields: object, path = NEW, version: number | null = null) =>
    library.call(actor, 'PUT', path, { body: { fields, version } });
  const find = async (actor: Actor, path = NEW) => {
    const { status, body } = await library.call(actor, 'GET', path);
    return [status, body];
  };
  const create = async (fields: object, actor = director, more: object = {}) =>
    (await library.call(actor, 'POST', MEMBERS, { body: { fields, ...more } })).body;
  const idsOf = (body: { error: { issues: { id: string }[] } }) => body.error.issues.map(({ id }) => id);

  it('come back as they were last kept, unfinished, to whoever has typed them', async () => {
    const sponsor = await create({ name: '介绍人甲' });
    await keep(director, { nickname: '早' });
    const fields = { nickname: '晚', joinedOn: '2026-', sponsor: sponsor.id };
    const { status, body } = await keep(director, fields);
    expect([status, body]).toEqual([200, { updatedAt: library.clock.now() }]);
    const draft = { fields, version: null, updatedAt: body.updatedAt, labels: { sponsor: '介绍人甲' }, left: 0 };
    expect(await find(director)).toEqual([200, draft]);
    expect(await find(librarian)).toEqual([204, undefined]);
  });

  it('lie encrypted', async () => {
    await keep(director, { idNo: '440524188001010014' });
    const rows = await library.database.read('SELECT * FROM form_drafts');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('440524');
  });

  it('never hold masked texts, nor fields that may not be filled in', async () => {
    const { id } = await create({ name: '乙', mobile: '13912345678' }, librarian);
    const path = `/form-drafts/lib:member/${id}`;
    expect(idsOf((await keep(librarian, { mobile: '139****5678' }, path, 1)).body)).toEqual(['masked_value']);
    expect(idsOf((await keep(librarian, { mobile: '13912345679' }, path, 1)).body)).toEqual(['not_writable']);
    expect(idsOf((await keep(director, { mobile: '139****5678' })).body)).toEqual(['masked_value']);
    expect(idsOf((await keep(director, { total: '1.00', nothing: 1 })).body)).toEqual(['not_writable', 'unknown_field']);
    expect(await library.database.read('SELECT * FROM form_drafts')).toEqual([]);
  });

  it('come back only as far as the rights of now reach', async () => {
    const path = `/form-drafts/lib:member/${(await create({ name: '丙' }, librarian)).id}`;
    await keep(director, { mobile: '13912345678', note: '记' }, path, 1);
    const demoted = { ...director, roles: librarian.roles };
    expect((await find(demoted, path))[0]).toBe(404);
    const keeper = { ...libraryActor(2, 'keeper'), personId: director.personId };
    expect(await find({ ...keeper, roles: ['lib:librarian', 'lib:director'] }, path)).toMatchObject([200, { left: 0 }]);
    await keep(director, { deposit: '5.00', note: '记' }, path, 1);
    expect(await find(keeper, path)).toMatchObject([200, { fields: { note: '记' }, left: 1 }]);
    expect((await find({ ...director, roles: auditor.roles }, path))[0]).toBe(403);
    expect((await find(auditor))[0]).toBe(403);
  });

  it('end when the form is saved, and not when something else is', async () => {
    await keep(director, { name: '丁' });
    await create({ name: '别的' });
    expect((await find(director))[0]).toBe(200);
    const { id } = await create({ name: '丁' }, director, { endsDraft: true });
    expect((await find(director))[0]).toBe(204);
    const path = `/form-drafts/lib:member/${id}`;
    await keep(director, { note: '记' }, path, 1);
    await library.call(director, 'PATCH', `${MEMBERS}/${id}`, { body: { version: 1, fields: { note: '记' }, endsDraft: true } });
    expect((await find(director, path))[0]).toBe(204);
  });

  it('stay when saving is refused, and go when they are thrown away or have grown old', async () => {
    await keep(director, { name: '' });
    expect((await library.call(director, 'POST', MEMBERS, { body: { fields: { name: '' }, endsDraft: true } })).status).toBe(422);
    expect((await find(director))[0]).toBe(200);
    expect((await library.call(director, 'DELETE', NEW)).status).toBe(204);
    expect((await find(director))[0]).toBe(204);
    await keep(director, { name: '戊' });
    library.clock.advance(31 * DAY);
    expect((await find(director))[0]).toBe(204);
    await keep(director, { note: '己' }, `/form-drafts/lib:member/${(await create({ name: '己' })).id}`, 1);
    expect(await library.database.read('SELECT * FROM form_drafts')).toHaveLength(1);
  });
});
