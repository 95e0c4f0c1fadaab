import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../http/actor.js';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const auditor = libraryActor(3, 'auditor');
const MEMBERS = '/records/lib:member';
const ID_NO = '440524188001010014';

describeOnBothDatabases('values that occur once', (kind) => {
  let library: Library;
  let id: string;
  beforeAll(async () => {
    library = await openLibrary(kind);
    const fields = { name: '甲', mobile: '13912345678', idNo: ID_NO, nickname: '阿甲', source: '讲座' };
    id = (await library.call(director, 'POST', MEMBERS, { body: { fields } })).body.id;
  });
  afterAll(() => library.close());
  beforeEach(() => library.clock.advance(60_000));

  const ask = async (actor: Actor, fields: object, more: object = {}) => {
    const { status, body } = await library.call(actor, 'POST', `${MEMBERS}/unique`, { body: { fields, ...more } });
    return status === 200 ? body : [status, body.error.issues?.[0]?.id ?? body.error.id];
  };

  it('are found as they are stored, plain and encrypted, alone and together', async () => {
    const found = { exists: true, record: { id, title: '甲' } };
    expect(await ask(director, { mobile: '139 1234 5678' })).toMatchObject(found);
    expect(await ask(director, { idNo: ID_NO })).toMatchObject({
      ...found,
      message: { zh: '已有记录使用了相同的身份证号。', en: expect.stringContaining('Another record') },
    });
    expect(await ask(director, { nickname: '阿甲', source: '讲座' })).toMatchObject(found);
    const nothing = { exists: false, message: null, record: null };
    expect(await ask(director, { nickname: '阿甲', source: '网络' })).toEqual(nothing);
    expect(await ask(director, { nickname: '阿甲', source: null })).toEqual(nothing);
    expect(await ask(director, { mobile: '12' })).toEqual(nothing);
    expect(await ask(director, { mobile: '13912345678' }, { id })).toEqual(nothing);
  });

  it('say nothing of a record that the asker may not see, or not with this value', async () => {
    const hidden = { exists: true, record: null };
    expect(await ask(librarian, { mobile: '13912345678' })).toMatchObject(hidden);
    const everywhere = { ...librarian, roles: ['lib:librarian', 'lib:auditor'] };
    expect(await ask(everywhere, { mobile: '13912345678' })).toMatchObject(hidden);
  });

  it('are told only to those who may fill them in', async () => {
    expect(await ask(auditor, { mobile: '13912345678' })).toEqual([403, 'forbidden']);
    expect(await ask(librarian, { mobile: '13912345678' }, { id })).toEqual([404, 'not_found']);
    expect(await ask(libraryActor(3, 'registrar'), { mobile: '13912345678' })).toEqual([422, 'no_unique_key']);
    expect(await ask(director, { name: '甲' })).toEqual([422, 'no_unique_key']);
    expect(await ask(director, { nothing: '甲' })).toEqual([422, 'no_unique_key']);
  });

  it('cannot be tried out by the thousand', async () => {
    for (let times = 0; times < 60; times++) await ask(librarian, { mobile: '13800000000' });
    expect(await ask(librarian, { mobile: '13912345678' })).toEqual([429, 'too_many_requests']);
    expect(await ask(director, { mobile: '13912345678' })).toMatchObject({ exists: true });
    library.clock.advance(60_000);
    expect(await ask(librarian, { mobile: '13912345678' })).toMatchObject({ exists: true });
  });
});
