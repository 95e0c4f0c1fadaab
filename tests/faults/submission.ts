import { contractFields } from '../e2e/contractFields.js';
import { idempotencyKey, type Json } from '../harness/apiClient.js';
import { CONTRACT_FLOW } from '../stories/contractDesk.js';
import type { Click } from './crashOnClicks.js';

interface Subject {
  readonly name: string;
  readonly fields: Json;
  readonly key: string;
}
export interface FoundSubmission {
  readonly draft: boolean;
  readonly contracts: number;
  readonly requests: number;
  /** Tasks of the manager. */
  readonly tasks: number;
}

const filterBy = (name: string) => encodeURIComponent(JSON.stringify([{ field: 'name', op: 'eq', value: name }]));

/** The sales person submits a draft with an attachment: record, request, process, first task and mail come to be. */
export const submission: Click<Subject, FoundSubmission> = {
  async arrange(desk, name) {
    const sales = await desk.as('sales');
    const fields = await contractFields(sales, name);
    await sales.put(`/drafts/${CONTRACT_FLOW}`, { fields });
    return { name, fields, key: idempotencyKey() };
  },
  send: async (desk, { fields, key }) => (await desk.as('sales')).post('/requests', { flow: CONTRACT_FLOW, fields }, key),
  requestOf: (_subject, answer) => answer.body.id,
  async find(desk, { name }) {
    const [sales, manager] = [await desk.as('sales'), await desk.as('manager')];
    const titled = ({ title }: Json) => title === name;
    const contracts = (await sales.get(`/records/crm:contract?filter=${filterBy(name)}`)).body.items;
    const requests = (await sales.get(`/requests?q=${encodeURIComponent(name)}`)).body.items;
    return {
      draft: (await sales.get(`/drafts/${CONTRACT_FLOW}`)).status === 200,
      contracts: contracts.length,
      requests: requests.filter(titled).length,
      tasks: (await manager.get('/tasks?limit=200')).body.items.filter(titled).length,
    };
  },
};
