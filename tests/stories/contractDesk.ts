import { contractFields } from '../e2e/contractFields.js';
import { ApiClient, type Json } from '../harness/apiClient.js';

export const CONTRACT_FLOW = 'crm:contractApproval';

/** The people of the demo at the API of a running product, and what they do around the approval of a contract. */
export class ContractDesk {
  #clients = new Map<string, Promise<ApiClient>>();

  constructor(readonly url: string) {}

  /** Somebody signed in; the session outlives a restart of the product on the same port. */
  as(username: string): Promise<ApiClient> {
    const known = this.#clients.get(username);
    if (known) return known;
    const client = ApiClient.signIn(this.url, username);
    this.#clients.set(username, client);
    return client;
  }

  async idOf(username: string): Promise<string> {
    return (await (await this.as(username)).get('/session')).body.person.id;
  }

  /** Submits a contract as the sales person; answers the request's id. */
  async submit(name: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const sales = await this.as('sales');
    const fields = { ...(await contractFields(sales, name)), ...more };
    const { status, body } = await sales.post('/requests', { flow: CONTRACT_FLOW, fields });
    if (status !== 201) throw new Error(`Expected a request, but the answer was ${status}: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** The open task of somebody in a request. */
  async taskOf(username: string, request: string): Promise<string> {
    const task = await this.findTask(username, request);
    if (task === undefined) throw new Error(`Expected ${username} to have a task in ${request}, but there is none.`);
    return task;
  }

  async findTask(username: string, request: string): Promise<string | undefined> {
    const { body } = await (await this.as(username)).get('/tasks?limit=200');
    return body.items.find((task: { requestId: string }) => task.requestId === request)?.id;
  }

  /** Acts on the open task of somebody, who must have one and may do it. */
  async act(username: string, request: string, verb: string, body: unknown = {}): Promise<Json> {
    const task = await this.taskOf(username, request);
    const answer = await (await this.as(username)).post(`/tasks/${task}/${verb}`, body);
    if (answer.status !== 200)
      throw new Error(`Expected ${username} to ${verb}, but the answer was ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body.request;
  }

  async view(username: string, request: string): Promise<Json> {
    const { status, body } = await (await this.as(username)).get(`/requests/${request}`);
    if (status !== 200) throw new Error(`Expected ${username} to see ${request}, but the answer was ${status}.`);
    return body;
  }

  /** The contract that a request is about, as the sales person sees it. */
  async contractOf(request: string): Promise<Json> {
    const { record } = await this.view('sales', request);
    return (await (await this.as('sales')).get(`/records/${record.entity}/${record.id}`)).body;
  }
}
