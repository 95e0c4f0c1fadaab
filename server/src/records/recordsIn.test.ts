import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { recordsIn, type StepRecords } from './recordsIn.js';
import { libraryActor, libraryId } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';

const MEMBERS = '/records/lib:member';
const director = libraryActor(1, 'director');

describeOnBothDatabases('records in a step', (kind) => {
  let library: Library;
  beforeAll(async () => void (library = await openLibrary(kind)));
  afterAll(() => library.close());

  const step = <T>(work: (records: StepRecords) => Promise<T>) =>
    library.database.write((tx) =>
      work(recordsIn(library.context, tx, { by: libraryId(2), at: library.clock.now(), requestId: libraryId(500) })),
    );
  const detail = async (id: string) => (await library.call(director, 'GET', `${MEMBERS}/${id}`)).body;

  it('creates, changes and finds, computed fields too, with a history that names the request', async () => {
    const id = await step(async (records) => {
      const row = await records.create('lib:member', { name: '甲', idNo: '11010519491231002X' });
      expect(row).toMatchObject({ name: '甲', no: 'M202611BR001', ownerId: libraryId(2), loans: 0 });
      expect(await records.find('lib:member', { idNo: '11010519491231002X' })).toHaveLength(1);
      const changed = await records.update('lib:member', row.id, { loans: 2, status: 'closed' });
      expect(changed).toMatchObject({ loans: 2, status: 'closed', name: '甲' });
      // Trusted code may go back where a person may not.
      await records.update('lib:member', row.id, { status: 'active' });
      expect(await records.find('lib:member', { loans: 2, deposit: null })).toMatchObject([{ id: row.id }]);
      return row.id;
    });
    const { body } = await library.call(director, 'GET', `${MEMBERS}/${id}/history`);
    expect(body.items.map((item: { requestId: string }) => item.requestId)).toEqual([500, 500, 500].map(libraryId));
  });

  it('leaves nothing behind when the step fails', async () => {
    const failing = step(async (records) => {
      await records.create('lib:member', { name: '乙', nickname: 'gone' });
      throw new Error('the step fails');
    });
    await expect(failing).rejects.toThrow('the step fails');
    expect(await step((records) => records.find('lib:member', { nickname: 'gone' }))).toEqual([]);
  });

  it('refuses values that do not fit, like any other way in', async () => {
    await expect(step((records) => records.create('lib:member', { name: '丙', points: '3' }))).rejects.toMatchObject({
      status: 422,
      issues: [{ field: 'points', id: 'type' }],
    });
    await expect(step((records) => records.update('lib:member', libraryId(999), { points: 3 }))).rejects.toThrow('there is none');
    await expect(step((records) => records.find('lib:member', { topics: 'x' }))).rejects.toThrow('single-valued');
  });

  it('locks a record while it is in approval, and frees it afterwards', async () => {
    const { id } = (await library.call(director, 'POST', MEMBERS, { body: { fields: { name: '丁' } } })).body;
    await step((records) => records.setApproval('lib:member', id, { status: 'pending', requestId: libraryId(500) }));
    const locked = await detail(id);
    expect(locked).toMatchObject({ approvalStatus: 'pending', can: { edit: false, delete: false, start: [] } });
    for (const [method, path, body] of [
      ['PATCH', `${MEMBERS}/${id}`, { version: locked.version, fields: { nickname: 'x' } }],
      ['DELETE', `${MEMBERS}/${id}`, undefined],
      ['PUT', `${MEMBERS}/${id}/owner`, { version: locked.version, ownerId: libraryId(3) }],
    ] as const) {
      expect(await library.call(director, method, path, { body })).toMatchObject({
        status: 409,
        body: { error: { id: 'record_in_approval' } },
      });
    }
    const another = step((records) => records.setApproval('lib:member', id, { status: 'pending', requestId: libraryId(501) }));
    await expect(another).rejects.toMatchObject({ status: 409, id: 'record_in_approval' });

    await step(async (records) => {
      await records.update('lib:member', id, { nickname: 'by the flow' });
      await records.setApproval('lib:member', id, { status: 'approved', requestId: libraryId(500) });
    });
    const free = await detail(id);
    expect(free).toMatchObject({ approvalStatus: 'approved', can: { edit: true }, fields: { nickname: 'by the flow' } });
  });

  it('runs the whole step again when a record was changed under it', async () => {
    const { id } = (await library.call(director, 'POST', MEMBERS, { body: { fields: { name: '戊', points: 0 } } })).body;
    const add = () =>
      step(async (records) => {
        const row = await records.get('lib:member', id);
        await records.update('lib:member', id, { points: (row!['points'] as number) + 1 });
      });
    await Promise.all(Array.from({ length: 8 }, add));
    expect((await detail(id)).fields.points).toBe(8);
  });

  it('gives a number once', async () => {
    const { id, no } = (await library.call(director, 'POST', MEMBERS, { body: { fields: { name: '己' } } })).body;
    expect(await step((records) => records.assignSerial('lib:member', id))).toBe(no);
  });
});
