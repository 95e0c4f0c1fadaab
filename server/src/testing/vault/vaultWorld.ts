import { startTestServer, type TestServer, type TestServerOptions } from '../startTestServer.js';
import { SECRETS } from './secrets.js';
import { READERS, VAULT, type Reader } from './vaultPlugin.js';

/** A server of the vault with one of everything that holds a case or tells of it. */
export interface VaultWorld {
  readonly server: TestServer;
  /** Ids. `twin` is a case with the same values, so that the two are probably one. */
  readonly case: string;
  readonly twin: string;
  readonly request: string;
  readonly task: string;
  readonly mail: string;
  readonly file: string;
  readonly pair: string;
  /** A trial of cleaning. */
  readonly cleaning: string;
  readonly dashboard: string;
  readonly view: string;
  /** What readers have brought and taken themselves. */
  readonly imports: Readonly<Partial<Record<Reader, string>>>;
  readonly exports: Readonly<Partial<Record<Reader, string>>>;
}

const FILE = new Blob(['名称,公开\n甲号卷宗,别的\n无此卷宗,甲\n'], { type: 'text/csv' });

export async function openVault(database: NonNullable<TestServerOptions['database']>): Promise<VaultWorld> {
  const server = await startTestServer({ database, plugins: VAULT });
  const author = await server.as('author');
  const made = async (answer: Promise<{ status: number; body: any }>): Promise<any> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`Expected the vault to be filled, but got ${status} ${JSON.stringify(body)}.`);
    return body;
  };
  const { id: subject } = await made(author.post('/records/vault:subject', { fields: { codename: SECRETS.subject } }));
  const fields = { ...SECRETS, name: '甲号卷宗', subject };
  const request = (await made(author.post('/requests', { flow: 'vault:open', fields }))).id;
  const { record } = await made(author.get(`/requests/${request}`));
  const first = await made(author.get(`/records/vault:case/${record.id}`));
  const twin = await made(author.post('/records/vault:case', { fields: { ...fields, name: '甲号卷宗副本', parent: first.id } }));
  // A change, so that the history tells of every value.
  await made(author.patch(`/records/vault:case/${twin.id}`, { version: 1, fields: { open: '旧', hidden: '旧', masked: '旧' } }));
  const { open, hidden, masked } = SECRETS;
  await made(author.patch(`/records/vault:case/${twin.id}`, { version: 2, fields: { open, hidden, masked } }));

  const people = await made((await server.as('administrator')).get('/people?limit=100'));
  const watcher = people.items.find(({ username }: { username: string }) => username === 'watcher').id;
  await made(author.post(`/requests/${request}/copies`, { people: [watcher] }));
  await made(author.post(`/requests/${request}/comments`, { text: '请看' }));
  const { items: tasks } = await made((await server.as('approver')).get('/tasks'));
  await server.services.process.runDueWork();
  const { items: mails } = await made((await server.as('administrator')).get('/mails'));

  const director = await server.as('director');
  await made(director.post('/duplicates/vault:case/scan'));
  let pairs: { id: string }[] = [];
  while (pairs.length === 0) pairs = (await made(director.get('/duplicates/vault:case'))).items;
  const { id: cleaning } = await made(director.post('/cleaning/vault:case/jobs', {}));
  let state = 'trying';
  while (state === 'trying') ({ state } = await made(director.get(`/cleaning/vault:case/jobs/${cleaning}`)));
  const { id: view } = await made(
    director.post('/entities/vault:case/views', {
      name: '全部',
      filter: '[]',
      q: '',
      sort: '',
      columns: null,
      sharedWith: 'everyone',
    }),
  );

  const upload = new FormData();
  upload.append('file', FILE, 'cases.csv');
  const file = (await made(author.send('POST', '/files', { body: upload }))).id;

  const imports: Partial<Record<Reader, string>> = {};
  const exports: Partial<Record<Reader, string>> = {};
  for (const reader of READERS) {
    const client = await server.as(reader);
    const form = new FormData();
    form.append('file', FILE, 'cases.csv');
    const brought = await client.send('POST', '/imports?entity=vault:case', { body: form });
    if (brought.status === 201) {
      const { id, plan } = brought.body;
      await made(client.put(`/imports/${id}/plan`, { ...plan, mode: 'update', match: [['name']] }));
      await made(client.post(`/imports/${id}/check`));
      await server.services.imports.runner.runDue();
      imports[reader] = id;
    }
    const taken = await client.post('/exports', { entity: 'vault:case', format: 'xlsx' });
    if (taken.status < 300) exports[reader] = taken.body.id;
  }
  return {
    server,
    case: first.id,
    twin: twin.id,
    request,
    task: tasks[0].id,
    mail: mails[0].id,
    file,
    pair: pairs[0]!.id,
    cleaning,
    dashboard: 'vault:all',
    view,
    imports,
    exports,
  };
}
