import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../http/actor.js';
import { shopPlugin } from '../duplicates/testing/shopPlugin.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { findLinks } from './links/findLinks.js';
import { walkNetwork } from './walk/walkNetwork.js';

const roles = (actor: Actor, ...names: string[]): Actor => ({ ...actor, roles: names.map((name) => `shop:${name}`) });
const boss = roles(libraryActor(1), 'boss');
const seller = roles(libraryActor(2), 'seller');
const MOBILE = '13800138000';

describeOnBothDatabases('what a record hangs together with', (kind) => {
  let shop: Library;
  beforeAll(async () => void (shop = await openLibrary(kind, [shopPlugin])));
  afterAll(() => shop.close());
  beforeEach(() =>
    shop.database.write(async (tx) => {
      for (const table of ['shop_company', 'shop_contact', 'shop_visit']) await tx.run(`DELETE FROM ${table}`);
    }),
  );

  const make = async (name: string, fields: object, owner = boss) => {
    const { id } = (await shop.call(boss, 'POST', `/records/shop:${name}`, { body: { fields } })).body;
    const body = { version: 1, ownerId: owner.personId };
    if (owner !== boss) await shop.call(boss, 'PUT', `/records/shop:${name}/${id}/owner`, { body });
    return id as string;
  };
  const entity = (name: string) => shop.context.entities.get(`shop:${name}`)!;
  const walk = (id: string, hops: number, by = boss) => walkNetwork(shop.context, by, entity('company'), { id, hops }, 'zh');
  const links = (id: string, by = boss) => findLinks(shop.context, by, entity('company'), id, 'zh');

  /** A company with a parent, a contact of its own, and a visit to the contact. */
  const family = async (owner = boss) => {
    const parent = await make('company', { name: '母公司' });
    const company = await make('company', { name: '子公司', parent }, owner);
    const contact = await make('contact', { name: '林一', company }, owner);
    const visit = await make('visit', { note: '初访', contact });
    return { parent, company, contact, visit };
  };

  it('is found in both directions, step by step', async () => {
    const { parent, company, contact, visit } = await family();
    const near = await walk(company, 1);
    expect(near.nodes.map(({ id, hop }) => [id, hop])).toEqual([
      [company, 0],
      [parent, 1],
      [contact, 1],
    ]);
    expect(near.edges).toEqual([
      { from: company, to: parent, field: 'parent' },
      { from: contact, to: company, field: 'company' },
    ]);
    const far = await walk(parent, 3);
    expect(far.nodes.map(({ id, hop }) => [id, hop])).toContainEqual([visit, 3]);
    expect([near.cut, far.cut]).toEqual([false, false]);
  });

  it('is found from each of several that a field refers to', async () => {
    const { company, contact } = await family();
    const other = await make('contact', { name: '周二', company });
    const visit = await make('visit', { note: '复访', present: [contact, other] });
    const { nodes, edges } = await walk(company, 2);
    expect(nodes.map(({ id, hop }) => [id, hop])).toContainEqual([visit, 2]);
    expect(edges.filter(({ field }) => field === 'present').map(({ from, to }) => [from, to])).toEqual(
      expect.arrayContaining([
        [visit, contact],
        [visit, other],
      ]),
    );
  });

  it('is told only as far as the reader may see every step', async () => {
    const { company, contact } = await family(seller);
    await make('contact', { name: '别人的', company });
    const seen = await walk(company, 3, seller);
    expect(seen.nodes.map(({ id }) => id)).toEqual([company, contact]);
    await expect(walk((await family()).company, 1, seller)).rejects.toMatchObject({ status: 404 });
  });

  it('says when there is more than it shows', async () => {
    const { company } = await family();
    for (let count = 0; count < 55; count++) await make('contact', { name: `人${count}`, company });
    expect(await walk(company, 1)).toMatchObject({ cut: true });
  });

  it('shares a phone with records of other entities, and never says which', async () => {
    const company = await make('company', { name: '甲公司', phone: MOBILE });
    const twin = await make('company', { name: '乙公司', phone: MOBILE });
    const contact = await make('contact', { name: '林一', mobile: MOBILE });
    await make('contact', { name: '周二', mobile: '13800138009' });
    const [cluster, ...rest] = await links(company);
    expect([cluster!.link, cluster!.records.map(({ id }) => id).sort(), rest]).toEqual(['phone', [twin, contact].sort(), []]);
    expect(JSON.stringify(cluster)).not.toContain(MOBILE);
  });

  it('shares an encrypted number by its blind index, and shows nothing that is not the reader’s to see', async () => {
    const license = '110101199003070417';
    const company = await make('company', { name: '甲公司', license }, seller);
    const foreign = await make('company', { name: '乙公司', license });
    expect((await links(company)).map(({ link, records }) => [link, records.map(({ id }) => id)])).toEqual([
      ['identity', [foreign]],
    ]);
    expect(await links(company, seller)).toEqual([]);
    expect(JSON.stringify(await links(company))).not.toContain(license);
  });
});
