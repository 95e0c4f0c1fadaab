import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const MEMBERS = '/records/lib:member';
const owner = libraryActor(2, 'librarian');
/** Of another department, without any role. */
const stranger = libraryActor(4);
const MINE = { filter: JSON.stringify([{ field: 'sharedWith', op: 'eq', value: '$me' }]) };

describeOnBothDatabases('shares of records', (kind) => {
  let library: Library;
  let id: string;
  beforeAll(async () => void (library = await openLibrary(kind)));
  afterAll(() => library.close());

  const add = async (name: string) =>
    (await library.call(owner, 'POST', MEMBERS, { body: { fields: { name, mobile: nextMobile() } } })).body.id as string;
  let mobiles = 0;
  const nextMobile = () => `139123456${String(10 + mobiles++)}`;
  const share = (receiver: string, terms: object = {}, actor = owner) =>
    library.call(actor, 'PUT', `${MEMBERS}/${id}/shares/${receiver}`, { body: { level: 'read', lastDay: null, ...terms } });
  const unshare = (receiver: string, actor = owner) => library.call(actor, 'DELETE', `${MEMBERS}/${id}/shares/${receiver}`);
  const detail = (actor = stranger) => library.call(actor, 'GET', `${MEMBERS}/${id}`);
  const toPerson = `person/${stranger.personId}`;

  describe('a record shared with a person to read', () => {
    beforeAll(async () => {
      id = await add('甲');
      expect((await detail()).status).toBe(404);
      expect((await share(toPerson)).status).toBe(204);
    });

    it('is seen by him, masked, without any further right', async () => {
      const { status, body } = await detail();
      expect(status).toBe(200);
      expect(body.fields).toMatchObject({ name: '甲', mobile: '139****5610' });
      const nothing = {
        edit: false,
        delete: false,
        share: false,
        transfer: false,
        print: false,
        reveal: [],
        actions: [],
        start: [],
      };
      expect(body.can).toEqual(nothing);
      const edit = { version: body.version, fields: { nickname: '小甲' } };
      expect((await library.call(stranger, 'PATCH', `${MEMBERS}/${id}`, { body: edit })).status).toBe(403);
      expect((await library.call(stranger, 'DELETE', `${MEMBERS}/${id}`)).status).toBe(403);
    });

    it('is in his lists, also under what is shared with him, and its entity in his manifest', async () => {
      expect((await library.call(stranger, 'GET', MEMBERS)).body.items.map((item: { id: string }) => item.id)).toEqual([id]);
      expect((await library.call(stranger, 'GET', MEMBERS, { query: MINE })).body).toMatchObject({ items: [{ id }], total: 1 });
      expect((await library.call(owner, 'GET', MEMBERS, { query: MINE })).body.items).toEqual([]);
      expect(Object.keys((await library.call(stranger, 'GET', '/manifest')).body.entities)).toEqual(['lib:member']);
    });

    it('is told in its history and in the audit log, once', async () => {
      await share(toPerson);
      const { items } = (await library.call(owner, 'GET', `${MEMBERS}/${id}/history`)).body;
      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({
        by: { id: owner.personId },
        action: 'shared',
        version: items[1].version,
        changes: [{ field: 'shares', before: null, after: '许南枝 · 可查看' }],
      });
      expect((await library.call(owner, 'GET', `${MEMBERS}/${id}`)).body.version, 'nobody’s edit is stale').toBe(
        items[1].version,
      );
      const entries = await library.database.read<{ detail: string }>(
        "SELECT detail FROM audit_log WHERE action = 'record.shared' AND subject_id = ?",
        [id],
      );
      expect(entries.map((entry) => JSON.parse(entry.detail))).toEqual([
        {
          entity: 'lib:member',
          before: null,
          after: { kind: 'person', receiver: stranger.personId, level: 'read', lastDay: null },
        },
      ]);
    });

    it('cannot be passed on by him', async () => {
      expect((await share(`person/${libraryId(3)}`, {}, stranger)).status).toBe(403);
      expect((await unshare(toPerson, stranger)).status).toBe(403);
      expect((await library.call(stranger, 'GET', `${MEMBERS}/${id}/shares`)).status).toBe(403);
      expect((await library.call(libraryActor(1), 'GET', `${MEMBERS}/${id}/shares`)).status).toBe(404);
    });

    it('is gone when it is taken back', async () => {
      expect((await unshare(toPerson)).status).toBe(204);
      expect((await unshare(toPerson)).status).toBe(204);
      expect((await detail()).status).toBe(404);
      expect((await library.call(stranger, 'GET', MEMBERS)).status).toBe(403);
      expect((await library.call(owner, 'GET', `${MEMBERS}/${id}/shares`)).body.items).toEqual([]);
    });
  });

  it('lets write what is plain, and neither the masked nor the owner', async () => {
    id = await add('乙');
    await share(toPerson, { level: 'write' });
    const seen = (await detail()).body;
    expect(seen.can).toMatchObject({ edit: true, delete: false, share: false });
    const edit = (fields: object, version: number = seen.version) =>
      library.call(stranger, 'PATCH', `${MEMBERS}/${id}`, { body: { version, fields } });
    expect((await edit({ mobile: '13800000000' })).body.error.issues).toMatchObject([{ id: 'not_writable' }]);
    expect((await edit({ nickname: '小乙' })).body).toMatchObject({ fields: { nickname: '小乙' } });
    const transfer = { version: seen.version + 1, ownerId: stranger.personId };
    expect((await library.call(stranger, 'PUT', `${MEMBERS}/${id}/owner`, { body: transfer })).status).toBe(403);
    const { fields } = (await library.call(stranger, 'GET', '/manifest')).body.entities['lib:member'];
    expect([fields.nickname.access, fields.mobile.access]).toEqual(['write', 'masked']);
    await share(toPerson, { level: 'read' });
    expect((await edit({ nickname: '再改' })).status).toBe(403);
  });

  it('ends with its last day', async () => {
    id = await add('丙');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(library.clock.now());
    expect((await share(toPerson, { lastDay: today })).status).toBe(204);
    expect((await detail()).status).toBe(200);
    library.clock.advance(86_400_000);
    expect((await detail()).status).toBe(404);
    expect((await library.call(stranger, 'GET', MEMBERS, { query: MINE })).body.items ?? []).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    expect((await library.call(owner, 'GET', `${MEMBERS}/${id}/shares`)).body.items).toMatchObject([{ ended: true }]);
    expect((await share(toPerson, { lastDay: today })).body.error.issues).toMatchObject([{ field: 'lastDay', id: 'day_over' }]);
  });

  it.each([
    ['a role', 'role/lib:dropbox', { ...stranger, roles: ['lib:dropbox'] }],
    ['a department', `department/${stranger.departmentId}`, stranger],
    ['a department above', `department/${libraryId(10)}`, stranger],
  ])('reaches the members of %s for as long as they are', async (_what, receiver, member) => {
    id = await add('丁');
    await share(receiver);
    expect((await detail(member)).status).toBe(200);
    expect((await detail({ ...member, roles: [], departmentId: null })).status).toBe(404);
    await unshare(receiver);
    expect((await detail(member)).status).toBe(404);
  });

  it.each([
    ['nobody known', `person/${libraryId(99)}`, 'unknown_receiver'],
    ['somebody who has left', `person/${libraryId(5)}`, 'unknown_receiver'],
    ['a role that nobody defines', 'role/lib:nobody', 'unknown_receiver'],
    ['no department', `department/${libraryId(99)}`, 'unknown_receiver'],
    ['the owner', `person/${owner.personId}`, 'is_owner'],
  ])('is refused with %s', async (_what, receiver, issue) => {
    id = await add('戊');
    const { status, body } = await share(receiver);
    expect({ status, issues: body.error.issues }).toMatchObject({ status: 422, issues: [{ field: 'receiver', id: issue }] });
  });
});
