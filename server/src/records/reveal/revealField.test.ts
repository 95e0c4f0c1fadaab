import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const MEMBERS = '/records/lib:member';
const director = libraryActor(1, 'director');
const clerk = libraryActor(2, 'clerk');
const ID_NO = '440524188001010014';

describeOnBothDatabases('revealing a masked value', (kind) => {
  let library: Library;
  let own: string;
  let foreign: string;

  beforeAll(async () => {
    library = await openLibrary(kind);
    const fields = { name: '甲', idNo: ID_NO, deposit: '12.00' };
    foreign = (await library.call(director, 'POST', MEMBERS, { body: { fields } })).body.id;
    own = (
      await library.call(clerk, 'POST', MEMBERS, {
        body: { fields: { name: '乙', mobile: '13912345678', idNo: '110105199003071239' } },
      })
    ).body.id;
  });
  afterAll(() => library.close());

  const reveal = (id: string, field: string, actor = clerk, reason = '回访客户') =>
    library.call(actor, 'POST', `${MEMBERS}/${id}/reveal`, { body: { field, reason } });
  const entries = () =>
    library.database.read<{ person_id: string; subject_id: string; detail: string }>(
      "SELECT person_id, subject_id, detail FROM audit_log WHERE action = 'record.revealed' ORDER BY seq",
    );

  it('shows the value, and keeps who looked at what and why, but not the value', async () => {
    expect(await reveal(own, 'mobile')).toMatchObject({ status: 200, body: { value: '13912345678' } });
    const [entry] = await entries();
    expect(entry).toMatchObject({ person_id: clerk.personId, subject_id: own });
    expect(JSON.parse(entry!.detail)).toEqual({ entity: 'lib:member', field: 'mobile', reason: '回访客户' });
  });

  it('keeps nothing of what may be read anyway or is empty', async () => {
    expect((await reveal(own, 'name')).body).toEqual({ value: '乙' });
    expect((await reveal(own, 'deposit')).body).toEqual({ value: null });
    expect(await entries()).toHaveLength(1);
  });

  it.each([
    ['without the right', () => reveal(foreign, 'idNo', libraryActor(1, 'branch')), 403],
    ['of a sensitive field that the grant does not name', () => reveal(own, 'idNo'), 403],
    ['of a record that is not seen', () => reveal(foreign, 'idNo'), 404],
    ['of a hidden field', () => reveal(own, 'note'), 422],
    ['of no field', () => reveal(own, '__proto__'), 422],
    ['without a reason', () => reveal(own, 'mobile', clerk, '  '), 422],
  ])('is refused %s', async (_what, act, status) => {
    expect((await act()).status).toBe(status);
    expect(await entries()).toHaveLength(1);
  });

  it('is offered where it is possible', async () => {
    const detail = async (actor: typeof clerk, id: string) =>
      (await library.call(actor, 'GET', `${MEMBERS}/${id}`)).body.can.reveal;
    expect(await detail(clerk, own)).toEqual(['mobile']);
    expect(await detail(libraryActor(1, 'branch'), foreign)).toEqual([]);
    expect(await detail(director, foreign)).toEqual([]);
  });

  it('ends for the day after 50 values, also for two at once, and begins anew the next day', async () => {
    while ((await entries()).length < 49) await reveal(own, 'mobile');
    const both = await Promise.all([reveal(own, 'mobile'), reveal(own, 'mobile')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 429]);
    expect(await entries()).toHaveLength(50);
    expect((await reveal(own, 'mobile', { ...clerk, personId: libraryId(5) })).status).toBe(404);
    library.clock.advance(86_400_000);
    expect((await reveal(own, 'mobile')).status).toBe(200);
  });
});
