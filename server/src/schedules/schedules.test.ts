import type { PluginDefinition, ScheduleDefinition } from '@vermilion/plugin-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { libraryActor, libraryId } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { createSchedules, type Schedules } from './createSchedules.js';

const director = libraryActor(1, 'director');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const text = (zh: string) => ({ zh, en: zh });

const ending: ScheduleDefinition = {
  title: text('会籍到期'),
  rhythm: { every: 'day', at: '9:00' },
  entity: 'lib:member',
  where: { field: 'status', op: 'eq', value: 'active' },
  remind: {
    due: 'joinedOn',
    daysBefore: [30, 7],
    tell: ['owner', { field: 'contactPerson' }],
    text: { zh: '{title} {due} 到期', en: '{title} ends on {due}' },
  },
};
const bonus: ScheduleDefinition = {
  title: text('夜间积分'),
  rhythm: { every: 'night' },
  entity: 'lib:member',
  where: { field: 'source', op: 'eq', value: 'night' },
  async run({ records, tell, today }, record) {
    if (record['nickname'] === 'broken') throw new Error('Expected a whole book, but it is torn.');
    await records.update('lib:member', record.id, { points: Number(record['points']) + 1 });
    await tell(['owner'], text('加了积分'), today);
  },
};
const leaving: ScheduleDefinition = {
  title: text('离馆'),
  rhythm: { every: 'quarter' },
  entity: 'lib:member',
  where: { field: 'status', op: 'eq', value: 'closed' },
  async run({ people, draftRequest, afterWorkingTime, now, records }, { id, contactPerson }) {
    if (await draftRequest('lib:farewell', libraryId(1), { member: id })) await people.close(String(contactPerson));
    await records.update('lib:member', id, { seenAt: afterWorkingTime(now, 'PT1H') });
  },
};
const scheduled: PluginDefinition = { ...libraryPlugin, schedules: { ending, bonus, leaving } };

describeOnBothDatabases('schedules of plugins', (kind) => {
  let library: Library;
  let nodes: readonly [Schedules, Schedules];
  const told: string[][] = [];
  beforeAll(async () => {
    library = await openLibrary(kind, [scheduled], (records) => {
      const node = () =>
        createSchedules({
          records,
          log: pino({ level: 'silent' }),
          actorOf: (id) => (id === libraryId(4) ? libraryActor(4, 'librarian') : { ...director, personId: id }),
          publicUrl: 'https://approvals.example.com',
          onTold: (people) => void told.push([...people]),
        });
      nodes = [node(), node()];
      return nodes[0].routes;
    });
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.runner.stop()));
    await library.close();
  });
  beforeEach(async () => {
    told.length = 0;
    await library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history', 'schedule_runs', 'notifications', 'mails', 'audit_log'])
        await tx.run(`DELETE FROM ${table}`);
    });
    library.clock.set(Date.UTC(2026, 10, 18, 2));
    await nodes[0].runDue();
  });

  const create = async (fields: object): Promise<string> => {
    const { status, body } = await library.call(director, 'POST', '/records/lib:member', {
      body: { fields: { name: '甲', ...fields } },
    });
    expect(status).toBe(201);
    return body.id;
  };
  const points = async (id: string) => (await library.call(director, 'GET', `/records/lib:member/${id}`)).body.fields.points;
  const messages = () =>
    library.database.read<{ person_id: string; title: string }>('SELECT person_id, title FROM notifications ORDER BY id');
  const list = async () => (await library.call(director, 'GET', '/schedules')).body.items;
  const nightly = async () => (await list()).find((each: any) => each.name === 'lib:bonus');
  const tomorrow = () => library.clock.advance(DAY);

  it('begin with their next occurrence, and run once for it on any number of nodes', async () => {
    const id = await create({ source: 'night' });
    const other = await create({ source: 'day' });
    await nodes[0].runDue();
    expect(await points(id)).toBe(0);
    tomorrow();
    await Promise.allSettled([nodes[0].runDue(), nodes[1].runDue()]);
    for (const node of nodes) await node.runDue();
    expect(await points(id)).toBe(1);
    expect(await points(other)).toBe(0);
    expect(await nightly()).toMatchObject({ version: '1.0.0', last: { state: 'done', looked: 1, changed: 1, failed: 0 } });
  });

  it('make up once for all that was missed, and for nothing again when the clock goes back', async () => {
    const id = await create({ source: 'night' });
    library.clock.advance(5 * DAY);
    await nodes[0].runDue();
    expect(await points(id)).toBe(1);
    library.clock.advance(-10 * 60_000);
    await nodes[0].runDue();
    library.clock.advance(20 * 60_000);
    await nodes[0].runDue();
    expect(await points(id)).toBe(1);
  });

  it('leave a line in the history of the record and one in the audit log', async () => {
    const id = await create({ source: 'night' });
    tomorrow();
    await nodes[0].runDue();
    const lines = await library.database.read<{ by_id: string | null; note: string }>(
      "SELECT by_id, note FROM record_history WHERE record_id = ? AND action = 'updated'",
      [id],
    );
    expect(lines.map(({ by_id, note }) => [by_id, JSON.parse(note)])).toEqual([[null, text('夜间积分')]]);
    const audit = await library.database.read<{ subject_id: string; detail: string }>(
      "SELECT subject_id, detail FROM audit_log WHERE action = 'schedule.run'",
    );
    expect(audit.map(({ subject_id, detail }) => [subject_id, JSON.parse(detail)])).toEqual([
      ['lib:bonus', { version: '1.0.0', looked: 1, changed: 1, failed: 0 }],
    ]);
  });

  it('go on after a record that fails, and say what was wrong', async () => {
    const broken = await create({ source: 'night', nickname: 'broken' });
    const whole = await create({ source: 'night' });
    tomorrow();
    await nodes[0].runDue();
    expect([await points(broken), await points(whole)]).toEqual([0, 1]);
    expect((await nightly()).last).toMatchObject({
      looked: 2,
      changed: 1,
      failed: 1,
      problem: 'Expected a whole book, but it is torn.',
    });
  });

  it('remind once per record, day and receiver, only whom the record concerns', async () => {
    await create({ joinedOn: '2026-12-10', contactPerson: libraryId(3) });
    await create({ joinedOn: '2027-03-01' });
    await create({ joinedOn: '2026-12-10', status: 'vip', deposit: '100.00' });
    await create({ joinedOn: '2026-12-10', contactPerson: libraryId(4) });
    for (let day = 0; day < 3; day++) {
      tomorrow();
      await nodes[0].runDue();
    }
    const seen = (await messages()).map(({ person_id, title }) => [person_id, JSON.parse(title).zh]);
    expect(seen.sort()).toEqual(
      [
        [libraryId(1), '甲 2026-12-10 到期'],
        [libraryId(1), '甲 2026-12-10 到期'],
        [libraryId(3), '甲 2026-12-10 到期'],
      ].sort(),
    );
    library.clock.set(Date.UTC(2026, 11, 4, 2));
    await nodes[0].runDue();
    expect(await messages(), 'seven days before').toHaveLength(6);
    expect(told.flat()).toHaveLength(6);
    const mails = await library.database.read<{ subject: string; text_body: string }>(
      "SELECT subject, text_body FROM mails WHERE event = 'record'",
    );
    expect(mails).toHaveLength(6);
    expect(mails[0]!.subject).toBe('甲 2026-12-10 到期');
    expect(mails[0]!.text_body).toContain('https://approvals.example.com/records/lib:member/');
  });

  it('close accounts, begin requests as drafts, and reckon in working time', async () => {
    const [gone, at] = [libraryId(3), library.clock.now()];
    await library.database.write(async (tx) => {
      await tx.run('DELETE FROM people');
      await tx.run('DELETE FROM request_drafts');
      const person = { id: gone, employee_no: 'E1', name: '顾明谦', username: 'gone', search: '', created_at: at };
      await tx.insert('people', [person]);
      await tx.insert('sessions', [{ token_hash: 'h', person_id: gone, created_at: at, used_at: at, expires_at: at }]);
    });
    const id = await create({ contactPerson: gone, status: 'closed' });
    library.clock.advance(15 * 60_000);
    await nodes[0].runDue();
    library.clock.advance(15 * 60_000);
    await nodes[0].runDue();
    const drafts = await library.database.read<{ flow_key: string; fields: string }>(
      'SELECT flow_key, fields FROM request_drafts',
    );
    expect(drafts).toEqual([{ flow_key: 'lib:farewell', fields: JSON.stringify({ member: id }) }]);
    expect(await library.database.read('SELECT active, version FROM people')).toEqual([{ active: 0, version: 2 }]);
    expect(await library.database.read('SELECT person_id FROM sessions')).toEqual([]);
    const seenAt = (await library.call(director, 'GET', `/records/lib:member/${id}`)).body.fields.seenAt;
    expect(seenAt).toBe(library.clock.now() + HOUR);
    const audit = await library.database.read<{ detail: string }>("SELECT detail FROM audit_log WHERE action = 'person.updated'");
    expect(audit.map(({ detail }) => JSON.parse(detail))).toEqual([{ fields: ['active'], cause: 'lib:leaving' }]);
  });

  it('run when an administrator says so', async () => {
    const id = await create({ source: 'night' });
    const { status } = await library.call(director, 'POST', '/schedules/lib:bonus/runs');
    expect(status).toBe(202);
    await nodes[0].runner.runDue();
    expect(await points(id)).toBe(1);
    expect((await library.call(director, 'POST', '/schedules/lib:other/runs')).status).toBe(404);
  });
});
