import type { ActionDefinition, PluginDefinition } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../../testing/library/libraryPlugin.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const text = (zh: string) => ({ zh, en: zh });
const on = { entity: 'lib:member', roles: ['lib:keeper', 'lib:librarian'], question: text('确定吗？') } as const;
const actions: Readonly<Record<string, ActionDefinition>> = {
  take: {
    ...on,
    title: text('领取'),
    roles: ['lib:archivist'],
    when: 'status = "active"',
    perDay: 2,
    run: async ({ records, person, now }, { id }) => {
      await records.update('lib:member', id, { source: `${now}` });
      await records.transfer('lib:member', id, person);
    },
  },
  leave: {
    ...on,
    title: text('退回'),
    needs: 'transfer',
    run: async ({ records }, { id }) => void (await records.transfer('lib:member', id, null)),
  },
  fail: {
    ...on,
    title: text('出错'),
    run: async ({ records }, { id }) => {
      await records.update('lib:member', id, { source: '写了一半' });
      await records.update('lib:member', id, { points: 'x' });
    },
  },
};
const plugin: PluginDefinition = { ...libraryPlugin, actions };

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const archivist = libraryActor(3, 'archivist');
const colleague = libraryActor(4, 'archivist');

describeOnBothDatabases('actions on records', (kind) => {
  let library: Library;
  beforeAll(async () => {
    library = await openLibrary(kind, [plugin]);
  });
  afterAll(() => library.close());

  const create = async (fields: object = {}, by = librarian) =>
    (await library.call(by, 'POST', '/records/lib:member', { body: { fields: { name: '甲', ...fields } } })).body as {
      id: string;
      version: number;
    };
  const read = async (id: string, by = director) => (await library.call(by, 'GET', `/records/lib:member/${id}`)).body;
  const act = (by: typeof director, { id, version }: { id: string; version: number }, action: string) =>
    library.call(by, 'POST', `/records/lib:member/${id}/actions/lib:${action}`, { body: { version } });
  const errorOf = ({ status, body }: { status: number; body: any }) => [status, body.error?.id];

  it('are offered to their roles, with the right that they need, while the record suits', async () => {
    const { id } = await create();
    expect((await read(id, librarian)).can.actions).toEqual(['lib:leave', 'lib:fail']);
    expect((await read(id, archivist)).can.actions).toEqual(['lib:take']);
    expect((await read(id, libraryActor(2, 'keeper'))).can.actions).toEqual(['lib:leave', 'lib:fail']);
    expect((await read(id)).can.actions).toEqual([]);
    const closed = await create({ status: 'closed' });
    expect((await read(closed.id, archivist)).can.actions).toEqual([]);
    expect(errorOf(await act(archivist, closed, 'take'))).toEqual([403, 'action_not_offered']);
    expect(errorOf(await act(archivist, closed, 'unknown'))).toEqual([403, 'action_not_offered']);
  });

  it('are done as a whole, and stand in the history under their title', async () => {
    const record = await create();
    expect(await act(archivist, record, 'take')).toMatchObject({ status: 200, body: { visible: true } });
    expect(await read(record.id)).toMatchObject({
      owner: { id: archivist.personId },
      fields: { source: `${library.clock.now()}` },
    });
    const { body } = await library.call(director, 'GET', `/records/lib:member/${record.id}/history`);
    expect(body.items[0]).toMatchObject({ by: { id: archivist.personId }, note: { zh: '领取' } });
  });

  it('leave nothing behind when they fail', async () => {
    const record = await create();
    expect((await act(librarian, record, 'fail')).status).toBe(422);
    expect(await read(record.id)).toMatchObject({ version: record.version, fields: { source: null } });
  });

  it('take the record out of sight of whoever gives it away', async () => {
    const record = await create();
    expect(await act(librarian, record, 'leave')).toMatchObject({ status: 200, body: { visible: false } });
    expect((await library.call(librarian, 'GET', `/records/lib:member/${record.id}`)).status).toBe(404);
    expect(await read(record.id)).toMatchObject({ owner: null });
  });

  it('are done by one of several who click at once', async () => {
    const record = await create();
    const answers = await Promise.all([archivist, colleague].map((by) => act(by, record, 'take')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect((await read(record.id)).owner.id).toBe([archivist, colleague][winner]!.personId);
  });

  it('are refused when the record has changed, and beyond the times of a day', async () => {
    const reader = libraryActor(1, 'archivist', 'director');
    const [first, second, third] = [await create(), await create(), await create()];
    expect(errorOf(await act(reader, { ...first, version: 9 }, 'take'))).toEqual([409, 'stale_version']);
    expect((await act(reader, first, 'take')).status).toBe(200);
    expect((await act(reader, second, 'take')).status).toBe(200);
    expect(errorOf(await act(reader, third, 'take'))).toEqual([429, 'action_used_up']);
    expect((await read(third.id)).owner.id).toBe(libraryId(2));
    library.clock.advance(86_400_000);
    expect((await act(reader, third, 'take')).status).toBe(200);
  });
});
