import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient, Json } from '../harness/apiClient.js';
import { removeData, startProduct, type Product } from '../harness/product.js';
import { CONTRACT_FLOW, ContractDesk } from './contractDesk.js';
import { defects } from './defects.js';

const FLOW = `/flows/${CONTRACT_FLOW}`;

describe('a defective diagram', () => {
  let product: Product;
  let designer: ApiClient;
  let before: Json;
  beforeAll(async () => {
    product = await startProduct();
    designer = await new ContractDesk(product.url).as('designer');
    before = (await designer.get(FLOW)).body;
  });
  afterAll(async () => {
    await product.stop();
    await removeData(product);
  });

  it.each(defects)('with $name is refused with element and reason, and nothing is published', async ({ spoil, element, id }) => {
    const xml = spoil(before.diagram);
    expect(xml).not.toBe(before.diagram);
    const { status, body } = await designer.post(`${FLOW}/versions`, { xml, note: 'spoiled' });
    expect([413, 422]).toContain(status);
    const reasons = status === 413 ? [body.error] : body.error.issues;
    const reason = reasons.find((each: Json) => each.id === id);
    expect(reason, JSON.stringify(reasons)).toMatchObject({
      ...(element && { element }),
      message: { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
    });
    const after = (await designer.get(FLOW)).body;
    expect([after.version, after.diagram, after.versions]).toEqual([before.version, before.diagram, before.versions]);
  });

  it('makes no flow of its own either', async () => {
    const xml = before.diagram.replaceAll('crm_contract_approval', 'mine').replace('crm:contractApplication', 'crm:noSuchForm');
    const flows = (await designer.get('/flows')).body;
    expect((await designer.post('/flows', { title: '我的', xml })).status).toBe(422);
    expect((await designer.get('/flows')).body).toEqual(flows);
  });

  it('is all that is refused: a sound one is published', async () => {
    const xml = before.diagram.replace('name="法务审核"', 'name="法务复核"');
    expect(await designer.post(`${FLOW}/versions`, { xml, note: '' })).toMatchObject({
      status: 201,
      body: { version: before.version + 1 },
    });
  });
});
