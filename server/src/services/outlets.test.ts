import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../http/route.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { ask, type Ask } from '../testing/vault/ask.js';
import { OUTLETS } from '../testing/vault/outlets.js';
import { SECRET_NAMES, SECRETS, type Secret } from '../testing/vault/secrets.js';
import { READERS, type Reader } from '../testing/vault/vaultPlugin.js';
import { openVault, type VaultWorld } from '../testing/vault/vaultWorld.js';
import { publicRoutes } from './publicRoutes.js';

const PLAIN: readonly Secret[] = ['open', 'hidden', 'masked', 'subject'];
/** What each reader may read in clear, of a case of somebody else's and of the request about it; written down by hand, not derived. */
const READS: Readonly<Record<Reader, readonly Secret[]>> = {
  stranger: [],
  viewer: PLAIN,
  blind: ['open'],
  paired: ['open'],
  director: [...PLAIN, 'personal', 'sensitive'],
  approver: PLAIN,
  // A copy lets read as a task does, whatever the own role says; only the name of what is referred to stays with the role.
  watcher: ['open', 'hidden', 'masked'],
  administrator: PLAIN,
};
/** Files are masked for everybody. */
const FILES: ReadonlySet<string> = new Set(['GET /exports/:id/file']);
/** Where the values of records are shown: whoever may read some finds it there, or the walk would prove nothing. */
const SHOWING: readonly (readonly [outlet: string, reader: Reader])[] = [
  ['GET /records/:entity', 'director'],
  ['GET /records/:entity', 'approver'],
  ['GET /records/:entity/:id', 'viewer'],
  ['PATCH /records/:entity/:id', 'director'],
  ['GET /records/:entity/:id/history', 'director'],
  ['GET /records/:entity/:id/versions', 'director'],
  ['GET /records/:entity/options', 'director'],
  ['GET /dashboards/:dashboard/widgets/:widget', 'viewer'],
  ['POST /dashboard-previews', 'viewer'],
  ['GET /requests', 'approver'],
  ['GET /requests/:id', 'approver'],
  ['GET /requests/:id', 'watcher'],
  ['GET /tasks', 'approver'],
  ['GET /tasks/:id', 'approver'],
  ['GET /mails/:id', 'administrator'],
  ['GET /exports/:id/file', 'blind'],
  ['GET /duplicates/:entity', 'director'],
  ['GET /cleaning/:entity/jobs/:id/rows', 'director'],
];

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

describeOnBothDatabases('what leaves the server', (database) => {
  let world: VaultWorld;
  let routes: readonly Route[];
  beforeAll(async () => {
    world = await openVault(database);
    routes = [...world.server.services.routes, ...publicRoutes(world.server.services)];
  });
  afterAll(() => world.server.stop());

  const asksOf = (name: string, reader: Reader): Ask[] => {
    const outlet = OUTLETS[name]!;
    const asked = typeof outlet === 'string' ? [] : outlet(world, reader);
    const method = name.slice(0, name.indexOf(' '));
    return asked.map((each) => (typeof each === 'string' ? { method, path: each } : { method, ...each }));
  };

  it('leaves by outlets that somebody has thought of, all of them', () => {
    const [there, known] = [routes.map(nameOf), Object.keys(OUTLETS)];
    const without = (names: readonly string[], others: readonly string[]) => names.filter((name) => !others.includes(name));
    expect({ missing: without(there, known), stale: without(known, there) }).toEqual({ missing: [], stale: [] });
  });

  it.each(READERS)('tells %s nothing that he may not read', async (reader) => {
    const client = await world.server.as(reader);
    const leaks: string[] = [];
    const told = new Set<string>();
    for (const name of Object.keys(OUTLETS)) {
      for (const each of asksOf(name, reader)) {
        const text = await ask(client, each);
        for (const secret of SECRET_NAMES.filter((secret) => text.includes(SECRETS[secret]))) {
          const isOpen = READS[reader].includes(secret) && !(FILES.has(name) && !PLAIN.includes(secret));
          if (isOpen) told.add(name);
          else leaks.push(`${each.method} ${each.path}: ${secret}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(SHOWING.filter(([name, by]) => by === reader && !told.has(name))).toEqual([]);
  });

  it.each(READERS)('does not let %s guess by asking for a value', async (reader) => {
    const client = await world.server.as(reader);
    const confirmed: string[] = [];
    for (const secret of SECRET_NAMES.filter((name) => !READS[reader].includes(name))) {
      const value = SECRETS[secret];
      const cases = (filter: unknown) => `/records/vault:case?filter=${encodeURIComponent(JSON.stringify(filter))}`;
      const condition =
        secret === 'subject' ? { field: 'subject.codename', op: 'eq', value } : { field: secret, op: 'eq', value };
      const guesses = [
        cases([condition]),
        cases([{ ...condition, field: `parent.${secret}` }]),
        cases([{ referredBy: 'vault:case.parent', where: condition }]),
        `/records/vault:case?q=${value}`,
        `/records/vault:case/options?q=${value}`,
        `/requests?box=all&q=${value}`,
        `/tasks?q=${value}`,
      ];
      for (const path of guesses) {
        const text = await ask(client, { method: 'GET', path });
        if ([world.case, world.twin, world.request].some((id) => text.includes(id))) confirmed.push(`${path}`);
      }
    }
    expect(confirmed).toEqual([]);
  });

  it('tells open pages only that something has changed', async () => {
    const listening = new AbortController();
    const page = await (await world.server.as('director')).stream('/events', listening.signal);
    const heard: string[] = [];
    const reading = (async () => {
      for await (const chunk of page.body!) heard.push(Buffer.from(chunk).toString('utf8'));
    })().catch(() => undefined);
    await (await world.server.as('director')).post(`/records/vault:case/${world.twin}/watch`);
    const change = { version: 3, fields: { parent: null } };
    expect((await (await world.server.as('author')).patch(`/records/vault:case/${world.twin}`, change)).status).toBe(200);
    while (!heard.join('').includes(world.twin)) await new Promise((done) => setImmediate(done));
    listening.abort();
    await reading;
    expect(SECRET_NAMES.filter((secret) => heard.join('').includes(SECRETS[secret]))).toEqual([]);
  });

  it('writes nothing personal into mails, notes, logs and titles', async () => {
    const { database: tables } = world.server.services;
    const texts = await Promise.all(
      ['mails', 'notifications', 'audit_log', 'exports'].map((table) => tables.read(`SELECT * FROM \`${table}\``)),
    );
    const titles = await tables.read('SELECT title FROM requests');
    const stored = JSON.stringify([texts, titles]);
    expect(stored).toContain('甲号卷宗');
    expect((['personal', 'sensitive'] as const).filter((secret) => stored.includes(SECRETS[secret]))).toEqual([]);
  });
});
