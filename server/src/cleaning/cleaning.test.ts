import type { PluginDefinition } from '@vermilion/plugin-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../http/actor.js';
import { recordsIn } from '../records/recordsIn.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { createCleaning, type Cleaning } from './createCleaning.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const MEMBERS = '/records/lib:member';
const JOBS = '/cleaning/lib:member/jobs';
const RULES = '/cleaning/lib:member/rules';
const title = { zh: '读者清洗', en: 'Tidy members' };
const tidy: PluginDefinition = {
  ...libraryPlugin,
  cleaningRules: {
    member: {
      title,
      entity: 'lib:member',
      steps: [
        { step: 'normalizeText', fields: ['name', 'nickname', 'source'] },
        { step: 'emptyWords', fields: ['nickname', 'note'] },
        { step: 'unifyDates', fields: ['source'] },
        { step: 'dictionaryWords', fields: ['status'] },
        { step: 'markOutliers', fields: ['points', 'deposit'] },
      ],
    },
  },
};

describeOnBothDatabases('cleaning', (kind) => {
  let library: Library;
  let cleaning: Cleaning;
  let people: readonly Actor[] = [];
  beforeAll(async () => {
    library = await openLibrary(kind, [tidy], (records) => {
      const actorOf = (id: string) => people.find(({ personId }) => personId === id);
      // Jobs are run by the tests themselves.
      const log = pino({ level: 'silent' });
      cleaning = createCleaning({ records, log, actorOf });
      return cleaning.routes;
    });
  });
  afterAll(async () => {
    await cleaning.runner.stop();
    await library.close();
  });
  beforeEach(async () => {
    people = [director, librarian];
    await cleaning.runner.runDue();
    await library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history', 'cleaning_jobs', 'cleaning_rows', 'cleaning_rules'])
        await tx.run(`DELETE FROM ${table}`);
    });
  });

  const call: Library['call'] = (...asked) => library.call(...asked);
  const create = async (fields: object, actor = director) =>
    (await call(actor, 'POST', MEMBERS, { body: { fields } })).body.id as string;
  const shown = async (id: string) => (await call(director, 'GET', `${MEMBERS}/${id}`)).body;
  const edit = async (id: string, fields: object) =>
    call(director, 'PATCH', `${MEMBERS}/${id}`, { body: { version: (await shown(id)).version, fields } });
  const finish = async (id: string, actor = director) => {
    await cleaning.runner.runDue();
    return (await call(actor, 'GET', `${JOBS}/${id}`)).body;
  };
  const order = async (body: object = {}, actor = director, key?: string) =>
    (await call(actor, 'POST', JOBS, { body, ...(key ? { key } : {}) })).body.id as string;
  const move = async (id: string, verb: 'apply' | 'undo', actor = director) => {
    const answer = await call(actor, 'POST', `${JOBS}/${id}/${verb}`);
    return answer.status === 204 ? finish(id, actor) : answer;
  };
  const rows = async (id: string, query: Record<string, string> = {}, actor = director) =>
    (await call(actor, 'GET', `${JOBS}/${id}/rows`, { query })).body.items as any[];
  const applied = async (actor = director) => {
    const id = await order({}, actor);
    await finish(id, actor);
    return { id, job: await move(id, 'apply', actor) };
  };

  it('is tried first: differences are counted and shown, and nothing is written', async () => {
    const id = await create({ name: 'ＡＢ１', nickname: '无' });
    await create({ name: '整洁' });
    const job = await finish(await order());
    expect(job).toMatchObject({ state: 'tried', seen: 2, records: 1, cells: 2, refused: 0 });
    expect(job.steps).toEqual([
      { step: 'normalizeText', field: 'name', count: 1 },
      { step: 'emptyWords', field: 'nickname', count: 1 },
    ]);
    const [row, ...others] = await rows(job.id);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id, outcome: 'would', title: 'ＡＢ１' });
    expect(row.changes).toMatchObject([
      { field: 'name', before: 'ＡＢ１', after: 'AB1' },
      { field: 'nickname', before: '无', after: null },
    ]);
    expect((await shown(id)).version).toBe(1);
  });

  it('is applied, with a line in the history that says why, and undone', async () => {
    const id = await create({ name: 'ＡＢ１', nickname: '无' });
    const { id: job, job: done } = await applied();
    expect(done).toMatchObject({ state: 'done', records: 1, cells: 2, canUndo: true });
    expect((await shown(id)).fields).toMatchObject({ name: 'AB1', nickname: null });
    const history = (await call(director, 'GET', `${MEMBERS}/${id}/history`)).body.items;
    expect(history[0]).toMatchObject({ note: { zh: '数据清洗' }, by: { id: director.personId } });
    expect(history[1]).toMatchObject({ action: 'created', note: null });

    expect(await move(job, 'undo')).toMatchObject({ state: 'undone', records: 1, cells: 2, refused: 0, canUndo: false });
    expect((await shown(id)).fields).toMatchObject({ name: 'ＡＢ１', nickname: '无' });
    expect(await rows(job)).toMatchObject([{ outcome: 'undone' }]);
  });

  it('leaves an entry in the audit for each command, without values', async () => {
    await create({ name: 'ＡＢ１' });
    const { id } = await applied();
    await move(id, 'undo');
    const entries = await library.database.read<{ action: string; detail: string }>(
      "SELECT action, detail FROM audit_log WHERE subject = 'cleaning' AND subject_id = ? ORDER BY seq",
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['cleaning.tried', 'cleaning.applied', 'cleaning.undone']);
    expect(JSON.stringify(entries)).not.toContain('AB1');
  });

  it('gives back only what nobody has changed since, and lists the rest', async () => {
    const id = await create({ name: 'ＡＢ１', nickname: 'ｎｉｃｋ' });
    const { id: job } = await applied();
    await edit(id, { nickname: '新昵称' });
    expect(await move(job, 'undo')).toMatchObject({ state: 'undone', records: 0, cells: 1, refused: 1 });
    expect((await shown(id)).fields).toMatchObject({ name: 'ＡＢ１', nickname: '新昵称' });
    const [kept] = await rows(job, { outcome: 'kept' });
    expect(kept.reason).toMatchObject({ id: 'changed_since', issues: [{ field: 'nickname' }] });
  });

  it('leaves records in approval and values that would not be unique, and says so', async () => {
    const pending = await create({ name: 'Ａ' });
    await create({ name: '甲', nickname: 'x', source: '2026-01-05' });
    const double = await create({ name: '乙', nickname: 'x', source: '2026/1/5' });
    await library.database.write((tx) =>
      recordsIn(library.context, tx, { by: null, at: library.clock.now() }).setApproval('lib:member', pending, {
        status: 'pending',
        requestId: director.personId,
      }),
    );
    const { id, job } = await applied();
    expect(job).toMatchObject({ records: 0, refused: 2 });
    const reasons = new Map((await rows(id, { outcome: 'refused' })).map((row) => [row.id, row.reason.id]));
    expect(reasons).toEqual(
      new Map([
        [pending, 'record_in_approval'],
        [double, 'invalid'],
      ]),
    );
    expect((await shown(double)).fields.source).toBe('2026/1/5');
  });

  it('reaches only the records and cells that the person may write', async () => {
    const mine = await create({ name: 'Ａ', note: '无' }, librarian);
    const foreign = await create({ name: 'Ｂ' });
    const { job } = await applied(librarian);
    expect(job.seen).toBe(1);
    expect((await shown(mine)).fields.name).toBe('A');
    expect((await shown(foreign)).fields.name).toBe('Ｂ');
  });

  it('shows each reader of a job only what he may see of its records', async () => {
    const clerk = libraryActor(2, 'clerk');
    people = [director];
    const id = await create({ name: 'Ａ', note: '无' }, librarian);
    await create({ name: 'Ｂ', note: '无' });
    const { id: job } = await applied();
    const [row, ...others] = await rows(job, {}, clerk);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id, changes: [{ field: 'name', after: 'A' }] });
    expect(row.changes).toHaveLength(1);
    const seen = (await call(clerk, 'GET', `${JOBS}/${job}`)).body;
    expect(seen.steps.map((step: any) => step.field)).toEqual(['name']);
    expect((await call(libraryActor(3), 'GET', `${JOBS}/${job}`)).status).toBe(403);
  });

  it('repairs stored words that are no codes, and leaves those that nobody knows', async () => {
    const id = await create({ name: '甲' });
    const other = await create({ name: '乙' });
    const label = library.context.registry.dictionaries.get('lib:memberStatus')!.items['vip']!.label.zh;
    await library.database.write(async (tx) => {
      await tx.run('UPDATE lib_member SET status = ?, deposit = NULL WHERE id = ?', [label, id]);
      await tx.run("UPDATE lib_member SET status = '不明' WHERE id = ?", [other]);
    });
    const job = await finish(await order());
    // The rule across fields holds for machines too: a VIP without a deposit stays as he is.
    expect(job.records).toBe(0);
    await edit(id, { deposit: '200' });
    expect(await finish(await order())).toMatchObject({ records: 1 });
  });

  it('marks values far from the others, without changing them', async () => {
    for (const points of [1, 2, 3, 4, 5, 6, 7, 8, 900, -500]) await create({ name: '读者', points });
    const job = await finish(await order());
    expect(job.outliers).toEqual([{ field: 'points', count: 2, low: -500, high: 900 }]);
    expect(job.cells).toBe(0);
    const filter = JSON.stringify({
      any: [
        { field: 'points', op: 'lte', value: -500 },
        { field: 'points', op: 'gte', value: 900 },
      ],
    });
    expect((await call(director, 'GET', MEMBERS, { query: { filter } })).body.total).toBe(2);
  });

  it('follows rules of administrators behind those of plugins', async () => {
    const body = { title, steps: [{ step: 'upperCase', fields: ['source'] }], position: 1, enabled: true };
    const { body: made, status } = await call(director, 'POST', RULES, { body, key: 'one' });
    expect(status).toBe(201);
    expect((await call(director, 'POST', RULES, { body, key: 'one' })).body.id).toBe(made.id);
    const { items } = (await call(director, 'GET', RULES)).body;
    expect(items.map((rule: any) => [rule.id, rule.ofPlugin])).toEqual([
      ['lib:member', true],
      [made.id, false],
    ]);
    const id = await create({ name: '甲', source: 'ｗｅｂ' });
    await applied();
    expect((await shown(id)).fields.source).toBe('WEB');

    const off = { ...body, enabled: false, version: 1 };
    expect((await call(director, 'PUT', `${RULES}/${made.id}`, { body: off })).status).toBe(204);
    expect((await call(director, 'PUT', `${RULES}/${made.id}`, { body: off })).body.error.id).toBe('stale_version');
    expect(await finish(await order())).toMatchObject({ records: 0 });
    expect((await call(director, 'DELETE', `${RULES}/${made.id}`)).status).toBe(204);
    expect((await call(director, 'DELETE', `${RULES}/${made.id}`)).status).toBe(404);
  });

  it('refuses steps that do not fit, rules that are not there, and what comes too early or too late', async () => {
    const rule = (steps: object[]) => call(director, 'POST', RULES, { body: { title, steps, position: 0, enabled: true } });
    expect((await rule([{ step: 'plainPhone', fields: ['points'] }])).body.error.issues[0].id).toBe('field_not_cleanable');
    expect((await rule([{ step: 'upperCase', fields: ['total'] }])).body.error.issues[0].id).toBe('field_not_cleanable');
    expect((await rule([{ step: 'birthFromIdcard', fields: ['joinedOn'] }])).body.error.issues[0].id).toBe('wrong_source');
    expect((await call(director, 'POST', JOBS, { body: { rules: ['lib:none'] } })).body.error.issues[0].id).toBe('unknown_rule');

    await create({ name: 'Ａ' });
    const id = await order();
    await finish(id);
    // As it is while another node tries it.
    const inState = (state: string, lease: number) =>
      library.database.write((tx) =>
        tx.run('UPDATE cleaning_jobs SET state = ?, lease_until = ? WHERE id = ?', [state, lease, id]),
      );
    await inState('trying', library.clock.now() + 60_000);
    expect((await move(id, 'apply')).body.error.id).toBe('cleaning_state');
    await inState('tried', 0);
    expect((await move(id, 'undo')).body.error.id).toBe('cleaning_state');
    await move(id, 'apply');
    expect(await move(id, 'apply')).toMatchObject({ state: 'done' });
    library.clock.advance(31 * 86_400_000);
    expect((await move(id, 'undo')).body.error.id).toBe('cleaning_over');
  });

  it('is ordered once for one key, and fails when its person has left', async () => {
    await create({ name: 'Ａ' });
    // Gone before it is ordered: the job starts at once, in the background.
    people = [];
    const id = await order({}, director, 'same');
    expect(await order({}, director, 'same')).toBe(id);
    expect(await finish(id)).toMatchObject({ state: 'failed' });
  });

  it('can be undone as far as it came before it failed', async () => {
    const id = await create({ name: 'Ａ' });
    const { id: job } = await applied();
    // As a job is left whose person goes between two batches.
    await library.database.write((tx) => tx.run("UPDATE cleaning_jobs SET state = 'failed' WHERE id = ?", [job]));
    expect(await finish(job)).toMatchObject({ state: 'failed', canUndo: true });
    expect(await move(job, 'undo')).toMatchObject({ state: 'undone', records: 1, canUndo: false });
    expect((await shown(id)).fields.name).toBe('Ａ');
  });

  it('goes on after it was broken off in the middle, and does nothing twice', async () => {
    const ids = [await create({ name: 'Ａ' }), await create({ name: 'Ｂ' })];
    const id = await order();
    await finish(id);
    await move(id, 'apply');
    // As a node leaves it that dies behind the first record, before it has noted how far it came.
    await library.database.write(async (tx) => {
      await tx.run("UPDATE cleaning_jobs SET state = 'applying', done_id = NULL, lease_until = 0, due = 0 WHERE id = ?", [id]);
      await tx.run('DELETE FROM cleaning_rows WHERE job_id = ? AND record_id = ?', [id, ids[1]!]);
      await tx.run("UPDATE lib_member SET name = 'Ｂ' WHERE id = ?", [ids[1]!]);
    });
    await cleaning.runner.runDue();
    expect((await shown(ids[0]!)).version).toBe(2);
    expect((await shown(ids[1]!)).fields.name).toBe('B');
    expect((await rows(id)).map((row) => row.outcome)).toEqual(['done', 'done']);
    expect(await move(id, 'undo')).toMatchObject({ state: 'undone', records: 2 });
  });
});
