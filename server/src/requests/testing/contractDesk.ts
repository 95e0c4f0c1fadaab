import type { TestClient, TestServer } from '../../testing/index.js';

type Fields = Record<string, unknown>;

/** What tests do around the contract approval of the CRM plugin. */
export interface ContractDesk {
  /** What the demo's sales person fills in; a new customer and a new upload each time. */
  fields(more?: Fields): Promise<Fields>;
  /** Submits a contract as the demo's sales person; answers the request's id. */
  submit(more?: Fields, headers?: Record<string, string>): Promise<string>;
  /** The open task of somebody in a request, or undefined. */
  taskOf(username: string, requestId: string): Promise<{ id: string; node: string; kind: string } | undefined>;
  /** Acts on the open task of somebody; throws unless the answer is 200. */
  act(username: string, requestId: string, verb: string, body?: unknown): Promise<{ status: string }>;
  view(username: string, requestId: string): Promise<any>;
}

export const CONTRACT_FLOW = 'crm:contractApproval';

export function contractDesk(server: TestServer): ContractDesk {
  let count = 0;
  const desk: ContractDesk = {
    async fields(more = {}) {
      const sales = await signedIn(server, 'sales');
      const me = (await sales.get('/session')).body;
      const customers = await sales.get('/records/crm:enterpriseCustomer?limit=1');
      const file = await upload(sales, `contract-${++count}.pdf`);
      return {
        name: `维保服务合同 ${count}`,
        type: Object.keys((await sales.get('/manifest')).body.dictionaries['crm:contractType'].items)[0],
        enterprise: customers.body.items[0].id,
        amount: '485760.00',
        currency: 'CNY',
        taxRate: '6.00',
        budgetIn: true,
        startDate: '2026-12-01',
        endDate: '2028-11-30',
        ourSigner: me.person.id,
        isStandard: true,
        files: [file],
        ...more,
      };
    },
    async submit(more, headers) {
      const sales = await signedIn(server, 'sales');
      const answer = await sales.post('/requests', { flow: CONTRACT_FLOW, fields: await desk.fields(more) }, headers);
      if (answer.status !== 201) throw new Error(`Expected a request, but got ${answer.status} ${JSON.stringify(answer.body)}.`);
      return answer.body.id as string;
    },
    async taskOf(username, requestId) {
      const { body } = await (await signedIn(server, username)).get('/tasks?limit=200');
      return body.items.find((task: { requestId: string }) => task.requestId === requestId);
    },
    async act(username, requestId, verb, body = {}) {
      const task = await desk.taskOf(username, requestId);
      if (!task) throw new Error(`Expected ${username} to have a task in ${requestId}, but there is none.`);
      const answer = await (await signedIn(server, username)).post(`/tasks/${task.id}/${verb}`, body);
      if (answer.status !== 200)
        throw new Error(`Expected ${verb} to succeed, but got ${answer.status} ${JSON.stringify(answer.body)}.`);
      return answer.body.request as { status: string };
    },
    async view(username, requestId) {
      const { status, body } = await (await signedIn(server, username)).get(`/requests/${requestId}`);
      if (status !== 200) throw new Error(`Expected ${username} to see ${requestId}, but got ${status} ${JSON.stringify(body)}.`);
      return body;
    },
  };
  return desk;
}

/** A person with a session that is still good: the clock of a test may have ended the last one. */
export async function signedIn(server: TestServer, username: string): Promise<TestClient> {
  const client = await server.as(username);
  if ((await client.status('GET', '/session')) === 401) await client.post('/session', { username, password: 'vermilion' });
  return client;
}

/** Uploads a tiny document. */
export async function upload(client: TestClient, name: string): Promise<unknown> {
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.4\n%test\n'], { type: 'application/pdf' }), name);
  const answer = await client.send('POST', '/files', { body: form });
  if (answer.status !== 201) throw new Error(`Expected an upload, but got ${answer.status} ${JSON.stringify(answer.body)}.`);
  return answer.body;
}
