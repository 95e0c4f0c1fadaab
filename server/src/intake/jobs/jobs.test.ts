import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LeaseLost } from '../../runtime/leasedRunner.js';
import { describeOnBothDatabases } from '../../testing/index.js';
import { createIntake } from '../createIntake.js';
import type { IntakeContext } from '../intakeContext.js';
import type { ItemResult } from '../items/intakeItem.js';
import { openPartner, PARTNER, type MadeKey, type Partner } from '../testing/openPartner.js';
import type { IntakeJobRow } from './intakeJob.js';
import { jobStep } from './jobStep.js';
import { orderJob } from './orderJob.js';
import type { ShownJob } from './showJob.js';

const JOB = '0'.repeat(26);

describeOnBothDatabases('calls too large to wait for', (database) => {
  let partner: Partner;
  let context: IntakeContext;
  beforeAll(async () => {
    partner = await openPartner(database);
    const { records, actorOf } = partner.server.services;
    context = { records, actorOf, log: pino({ level: 'silent' }) };
  });
  afterAll(() => partner.server.stop());

  const many = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => partner.item(`${prefix}${index}`));
  const show = async ({ key }: MadeKey, job: string, from = 0) =>
    partner.server.anonymous().send('GET', `/intake-jobs/${job}?from=${from}`, { headers: { 'X-Api-Key': key } });
  async function ended(key: MadeKey, job: string): Promise<ShownJob> {
    for (;;) {
      const { status, body } = await show(key, job);
      expect(status).toBe(200);
      if (body.state !== 'running') return body;
      await new Promise((later) => setTimeout(later, 20));
    }
  }
  const stored = async (prefix: string) => {
    const sql = 'SELECT COUNT(*) AS n FROM custom_partner WHERE name LIKE ? AND active_flag = 1';
    return Number((await context.records.database.read<{ n: number }>(sql, [`澄砚 ${prefix}%`]))[0]?.n);
  };

  it('are taken, done in the background and answered item by item', async () => {
    const key = await partner.makeKey();
    const items = many(1_130, 'BIG');
    items[700] = { ...items[700]!, fields: { nothing: 1 } };
    const once = { 'Idempotency-Key': 'large-call-1' };
    const { status, body } = await partner.call(key.key, items, once);
    expect([status, body]).toEqual([202, { job: expect.any(String), state: 'running', total: 1_130 }]);
    expect((await partner.call(key.key, items, once)).body).toEqual(body);
    const done = await ended(key, body.job);
    expect(done).toMatchObject({ state: 'done', total: 1_130, done: 1_130, next: 1_000 });
    expect(done.results.map(({ index }) => index)).toEqual(Array.from({ length: 1_000 }, (_, index) => index));
    expect(done.results[700]).toMatchObject({ status: 'failed', errors: [{ id: 'unknown_field' }] });
    const rest = (await show(key, body.job, 1_000)).body;
    expect([rest.results.length, rest.next, await stored('BIG')]).toEqual([130, null, 1_129]);
    const [line] = (await partner.admin.get(`/intake-keys/${key.id}/calls`)).body.items;
    expect(line).toMatchObject({ status: 202, counts: { created: 1_129, failed: 1 }, job: { state: 'done', total: 1_130 } });
    expect((await show(await partner.makeKey(), body.job)).status).toBe(404);
  });

  it('go on after a kill: what was written and not noted is not written again, with numbers and without', async () => {
    const key = await partner.makeKey();
    const items = many(250, 'KILL').map(({ externalId, fields }, index) =>
      index % 2 === 0 ? { externalId, fields } : { fields },
    );
    const { database, cipher, clock } = context.records;
    const at = clock.now();
    await database.write((tx) => orderJob(tx, cipher, { id: JOB, keyId: key.id, entity: PARTNER, at }, items));
    expect(JSON.stringify(await database.read('SELECT items FROM intake_job_parts'))).not.toContain('澄砚');
    const dead = {
      id: JOB,
      key_id: key.id,
      entity: PARTNER,
      state: 'running',
      total: 250,
      done: 0,
      lease_token: '1'.repeat(26),
      attempts: 1,
    };
    await expect(jobStep(context, dead as IntakeJobRow)).rejects.toThrow(LeaseLost);
    expect(await stored('KILL')).toBe(100);
    await createIntake(context).runner.runDue();
    const { state, results } = await ended(key, JOB);
    expect([state, results.length, new Set(results.map(({ id }: ItemResult) => id)).size]).toEqual(['done', 250, 250]);
    expect(await stored('KILL')).toBe(250);
    expect(await database.read('SELECT job_id FROM intake_job_parts WHERE job_id = ? AND items IS NOT NULL', [JOB])).toEqual([]);
  });

  it('end with their key, and forget what was still to come', async () => {
    const key = await partner.makeKey();
    const id = '2'.repeat(26);
    const { database, cipher, clock } = context.records;
    await partner.admin.delete(`/intake-keys/${key.id}`);
    const order = { id, keyId: key.id, entity: PARTNER, at: clock.now() };
    await database.write((tx) => orderJob(tx, cipher, order, many(120, 'OVER')));
    await createIntake(context).runner.runDue();
    for (let state = 'running'; state === 'running';) {
      const [row] = await database.read<{ state: string }>('SELECT state FROM intake_jobs WHERE id = ?', [id]);
      state = row!.state;
      if (state !== 'running') expect(state).toBe('failed');
    }
    expect(await database.read('SELECT job_id FROM intake_job_parts WHERE job_id = ? AND items IS NOT NULL', [id])).toEqual([]);
    expect(await stored('OVER')).toBe(0);
  });
});
