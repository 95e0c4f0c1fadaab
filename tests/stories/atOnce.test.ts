import { createTemporaryDatabase, describeOnBothDatabases, type TemporaryDatabase } from '@vermilion/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractFields } from '../e2e/contractFields.js';
import { idempotencyKey, type ApiAnswer, type Json } from '../harness/apiClient.js';
import { startProduct, type Product } from '../harness/product.js';
import { CONTRACT_FLOW, ContractDesk } from './contractDesk.js';

describeOnBothDatabases('clicks at the same moment', (kind) => {
  let data: TemporaryDatabase;
  let product: Product;
  let desk: ContractDesk;
  beforeAll(async () => {
    data = await createTemporaryDatabase(kind);
    product = await startProduct({ dataDir: data.dataDir, env: data.url === undefined ? {} : { DATABASE_URL: data.url } });
    desk = new ContractDesk(product.url);
  });
  afterAll(async () => {
    await product.stop();
    await data.remove();
  });

  const results = (answers: readonly ApiAnswer<Json>[]) =>
    answers.map(({ status, body }) => (status === 200 ? '200' : `${status} ${body.error.id}`)).sort();
  const decisions = async (request: string, node: string) =>
    (await desk.view('sales', request)).timeline.filter(
      (entry: Json) => entry.node === node && ['approved', 'rejected'].includes(entry.kind),
    );

  /** Both of legal, one of whom is enough, each with a click of his own. */
  async function clickTogether(verbs: readonly string[]): Promise<{ request: string; answers: ApiAnswer<Json>[] }> {
    const request = await desk.submit('同时');
    await desk.act('manager', request, 'approve');
    const clicks = await Promise.all(
      ['legal', 'legal2'].map(async (name) => ({ client: await desk.as(name), task: await desk.taskOf(name, request) })),
    );
    const answers = await Promise.all(
      clicks.map(({ client, task }, index) => client.post(`/tasks/${task}/${verbs[index]}`, { opinion: '我先' })),
    );
    return { request, answers };
  }

  it('of two approvers who both approve where one is enough: one decides, the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      const { request, answers } = await clickTogether(['approve', 'approve']);
      expect(results(answers)).toEqual(['200', '409 task_closed']);
      expect(await decisions(request, 'legal')).toHaveLength(1);
      expect(await desk.findTask('gm', request)).toBeDefined();
    }
  });

  it('of one who approves and one who rejects where one approval is enough: approved, whoever was first', async () => {
    for (let round = 0; round < 5; round++) {
      const { request, answers } = await clickTogether(['reject', 'approve']);
      const [reject, approve] = answers;
      expect(approve!.status).toBe(200);
      expect(await desk.view('sales', request)).toMatchObject({ status: 'pending', current: [{ node: 'gm' }] });
      const kinds = (await decisions(request, 'legal')).map((entry: Json) => entry.kind);
      expect(kinds).toEqual(reject!.status === 200 ? ['rejected', 'approved'] : ['approved']);
    }
  });

  it('of one impatient approver, twenty times the same click: one decision, twenty times its answer', async () => {
    const request = await desk.submit('二十次');
    const [task, manager, key] = [await desk.taskOf('manager', request), await desk.as('manager'), idempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => manager.post(`/tasks/${task}/approve`, {}, key)));
    expect(results(answers)).toEqual(Array(20).fill('200'));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.request))).size).toBe(1);
    expect(await decisions(request, 'dept')).toHaveLength(1);
  });

  it('of one approver in twenty windows: one decision, nineteen refusals', async () => {
    const request = await desk.submit('二十窗');
    const [task, manager] = [await desk.taskOf('manager', request), await desk.as('manager')];
    const answers = await Promise.all(Array.from({ length: 20 }, () => manager.post(`/tasks/${task}/approve`, {})));
    expect(results(answers)).toEqual(['200', ...Array(19).fill('409 task_closed')]);
    expect(await decisions(request, 'dept')).toHaveLength(1);
    const open = await Promise.all(['legal', 'legal2'].map((name) => desk.findTask(name, request)));
    expect(new Set(open).size).toBe(2);
  });

  it('of a requester, twenty submissions by one click: one request, one contract', async () => {
    const sales = await desk.as('sales');
    const total = async () => (await sales.get('/records/crm:contract?limit=1')).body.total as number;
    const before = await total();
    const submission = { flow: CONTRACT_FLOW, fields: await contractFields(sales, '一次提交') };
    const key = idempotencyKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sales.post('/requests', submission, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await total()).toBe(before + 1);
  });
});
