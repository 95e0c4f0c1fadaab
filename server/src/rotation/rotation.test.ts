import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { LIBRARY_KEY, openLibrary, type Library } from '../testing/library/openLibrary.js';
import { createRotation } from './createRotation.js';
import { rotationStep } from './rotationStep.js';
import { orderRotations } from './orderRotations.js';
import type { RotationRow } from './rotationRow.js';
import { claimRows } from '../runtime/claimRows.js';

const director = libraryActor(1, 'director', 'storekeeper');
const NEW_KEY = new Uint8Array(32).fill(9);
const FIRST = '11010519491231002X';
const SECOND = '440524188001010014';
const THIRD = '110105199003071239';
const log = pino({ level: 'silent' });
const SECRET = { table: 'intake_keys', column: 'signing_secret', place: 'intake_keys.signing_secret' };

describeOnBothDatabases('a new key of encrypted fields', (kind) => {
  let before: Library;
  let library: Library;
  let first: string;
  const contextOf = ({ context }: Library) => ({ records: context, log, sealed: [SECRET] });

  beforeAll(async () => {
    before = await openLibrary(kind);
    first = await created(before, { name: '甲', idNo: FIRST });
    for (let i = 0; i < 210; i++) await created(before, { name: `读者${i}` });
    await created(before, { name: '乙', idNo: SECOND });
    const edited = await before.call(director, 'PATCH', `/records/lib:member/${first}`, {
      body: { fields: { idNo: THIRD }, version: 1 },
    });
    expect(edited.status).toBe(200);
    library = await before.reopen([NEW_KEY, LIBRARY_KEY]);
  });
  afterAll(() => before.close());

  async function created(on: Library, fields: object): Promise<string> {
    const { status, body } = await on.call(director, 'POST', '/records/lib:member', { body: { fields } });
    expect(status).toBe(201);
    return body.id;
  }
  async function withIdNo(on: Library, idNo: string): Promise<readonly string[]> {
    const filter = JSON.stringify({ field: 'idNo', op: 'eq', value: idNo });
    const { status, body } = await on.call(director, 'GET', '/records/lib:member', { query: { filter } });
    expect(status).toBe(200);
    return body.items.map((item: { fields: { name: string } }) => item.fields.name);
  }
  const stored = async () =>
    (await library.database.read<{ id_no: string }>('SELECT id_no FROM lib_member WHERE id_no IS NOT NULL ORDER BY id')).map(
      ({ id_no }) => library.context.cipher.isNewest(id_no),
    );

  it('reads, finds and guards what the old key has written, before anything is moved', async () => {
    expect(await stored()).toEqual([false, false]);
    expect(await withIdNo(library, SECOND)).toEqual(['乙']);
    const twin = await library.call(director, 'POST', '/records/lib:member', { body: { fields: { name: '丙', idNo: SECOND } } });
    expect(twin).toMatchObject({ status: 422, body: { error: { issues: [{ field: 'idNo', id: 'duplicate' }] } } });
  });

  it('is half-way when the server stops, and everything is found meanwhile', async () => {
    const context = contextOf(library);
    await orderRotations(context);
    const [row] = await claimRows<RotationRow>(library.database, 'key_rotations', {
      now: library.clock.now(),
      limit: 1,
      leaseMs: 0,
    });
    expect(row).toMatchObject({ entity: 'lib:member', state: 'records' });
    await rotationStep(context, row!);
    expect(await stored()).toEqual([true, false]);
    expect(await withIdNo(library, THIRD)).toEqual(['甲']);
    expect(await withIdNo(library, SECOND)).toEqual(['乙']);
    const old = (await library.context.database.read<{ done_id: string }>('SELECT done_id FROM key_rotations'))[0]!.done_id;
    expect(old).not.toBeNull();
  });

  it('goes on after the start, until the old key can be taken away', async () => {
    library.clock.advance(120_000);
    const rotation = createRotation(contextOf(await library.reopen([NEW_KEY, LIBRARY_KEY])));
    await rotation.runDue();
    await rotation.runner.stop();
    expect(await library.database.read('SELECT entity, state, moved FROM key_rotations')).toEqual([
      { entity: 'lib:member', state: 'done', moved: 3 },
    ]);
    const alone = await library.reopen([NEW_KEY]);
    expect(await withIdNo(alone, THIRD)).toEqual(['甲']);
    expect(await withIdNo(alone, SECOND)).toEqual(['乙']);
    const history = await alone.call(director, 'GET', `/records/lib:member/${first}/history`);
    expect(history.status).toBe(200);
    expect(JSON.stringify(history.body)).not.toContain('v2.');
    const twin = await alone.call(director, 'POST', '/records/lib:member', { body: { fields: { name: '丁', idNo: THIRD } } });
    expect(twin.status).toBe(422);
  });
});
