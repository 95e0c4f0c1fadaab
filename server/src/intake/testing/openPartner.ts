import { startTestServer, type DatabaseKind, type TestClient, type TestServer } from '../../testing/index.js';

export const PARTNER = 'custom:partner';

export interface MadeKey {
  readonly id: string;
  readonly key: string;
  readonly signingSecret: string | null;
}

/** A server with an entity of its own, which other systems send records of in the name of `sales`. */
export interface Partner {
  readonly server: TestServer;
  readonly admin: TestClient;
  readonly sales: TestClient;
  readonly personId: string;
  makeKey(more?: object): Promise<MadeKey>;
  call(key: string, items: unknown, headers?: Readonly<Record<string, string>>, entity?: string): ReturnType<TestClient['post']>;
  item(externalId: string, fields?: object): { readonly externalId: string; readonly fields: object };
}

export async function openPartner(database: DatabaseKind): Promise<Partner> {
  const server = await startTestServer({ database });
  const [admin, sales] = await Promise.all([server.as('admin'), server.as('sales')]);
  const label = { zh: '合作方', en: 'Partner' };
  const rights = { view: 'own', create: 'own', edit: 'own', delete: 'own' };
  await done(
    admin.post('/metadata/entities', {
      name: 'partner',
      title: label,
      nameLabel: label,
      grants: [{ role: 'crm:rep', actions: rights }],
    }),
  );
  const fields = { mail: 'email', note: 'text', mobile: 'phone' };
  for (const [name, kind] of Object.entries(fields)) {
    const definition = { kind, label: { zh: name, en: name }, sensitivity: kind === 'phone' ? 'personal' : 'plain' };
    await done(admin.post(`/metadata/entities/${PARTNER}/fields`, { name, definition }));
  }
  const personId: string = (await sales.get('/session')).body.person.id;
  return {
    server,
    admin,
    sales,
    personId,
    async makeKey(more = {}) {
      const scope = { [PARTNER]: ['name', 'mail', 'mobile'] };
      return done(admin.post('/intake-keys', { name: 'ERP', personId, sourceSystem: 'erp', scope, ...more }));
    },
    call: (key, items, headers = {}, entity = PARTNER) =>
      server.anonymous().post(`/intake/${entity}`, items, { 'X-Api-Key': key, ...headers }),
    item: (externalId, given = {}) => ({ externalId, fields: { name: `澄砚 ${externalId}`, ...given } }),
  };
}

async function done<T>(answer: ReturnType<TestClient['post']>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`Expected the partner to be set up, but the answer was ${status} ${JSON.stringify(body)}.`);
  return body as T;
}
