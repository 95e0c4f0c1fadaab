import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../http/actor.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { createComparisons } from './comparing/createComparisons.js';
import { createDuplicates, type Duplicates } from './createDuplicates.js';
import { checkDraft } from './guard/checkDraft.js';
import { mergeGroup } from './merge/mergeGroup.js';
import { mergeRecords, type MergeOrder } from './merge/mergeRecords.js';
import { mergedInto } from './merge/mergedInto.js';
import { UNDO_MS } from './merge/mergeRow.js';
import { undoMerge } from './merge/undoMerge.js';
import { listMerges } from './merge/listMerges.js';
import { decidePair } from './queue/decidePair.js';
import { listPairs } from './queue/listPairs.js';
import { lastScan } from './scan/lastScan.js';
import { startScan } from './scan/startScan.js';
import { shopPlugin } from './testing/shopPlugin.js';

const roles = (actor: Actor, ...names: string[]): Actor => ({ ...actor, roles: names.map((name) => `shop:${name}`) });
const boss = roles(libraryActor(1), 'boss');
const seller = roles(libraryActor(2), 'seller');
const ZHIYUN = '北京智云科技有限公司';
const TABLES = ['shop_company', 'shop_contact', 'shop_visit'];

describeOnBothDatabases('duplicates', (kind) => {
  let shop: Library;
  let duplicates: Duplicates;
  beforeAll(async () => {
    shop = await openLibrary(kind, [shopPlugin]);
    duplicates = createDuplicates({ records: shop.context, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await duplicates.runner.stop();
    await shop.close();
  });
  beforeEach(async () => {
    for (const table of [...TABLES, 'duplicate_keys', 'duplicate_pairs', 'duplicate_scans', 'record_merges'])
      await shop.database.write((tx) => tx.run(`DELETE FROM ${table}`));
  });

  const entity = () => shop.context.entities.get('shop:company')!;
  const post = (name: string, fields: object, options: { by?: Actor; reason?: string } = {}) =>
    shop.call(options.by ?? boss, 'POST', `/records/shop:${name}`, {
      body: { fields, ...(options.reason === undefined ? {} : { duplicateReason: options.reason }) },
    });
  const make = async (name: string, fields: object, by = boss) => (await post(name, fields, { by })).body;
  const company = (name: string, fields: object = {}, by = boss) => make('company', { name, province: '110000', ...fields }, by);
  const scan = async () => {
    await startScan(shop.context, 'shop:company', boss.personId);
    await duplicates.runner.runDue();
  };
  const queue = async (actor = boss, state: 'open' | 'dismissed' = 'open') =>
    (await listPairs(shop.context, actor, entity(), { state, limit: 50 }, 'zh')).items;
  const count = async (more: { likeliness?: 'sure' | 'likely'; record?: string }) =>
    (await listPairs(shop.context, boss, entity(), { state: 'open', limit: 50, ...more }, 'zh')).total;
  const merge = (keep: { id: string; version: number }, gone: { id: string; version: number }, more: Partial<MergeOrder> = {}) =>
    mergeRecords(shop.context, boss, entity(), {
      keep: { id: keep.id, version: keep.version },
      gone: { id: gone.id, version: gone.version },
      take: {},
      dryRun: false,
      ...more,
    });
  /** All live rows but what every write changes. */
  const rows = async () => {
    const found: unknown[] = [];
    for (const table of TABLES) {
      const those = await shop.database.read<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`);
      // Encrypted values differ at every write: their hashes tell whether they are equal.
      found.push(those.map(({ version: _v, updated_at: _at, updated_by: _by, license: _encrypted, ...rest }) => rest));
    }
    return found;
  };

  it('refuses what is surely there already, and tells whom it may see', async () => {
    const first = await company(ZHIYUN, { code: 'A1' });
    const again = await post('company', { name: '别的公司', code: 'a1' });
    expect([again.status, again.body.error.id]).toEqual([409, 'duplicate_blocked']);
    expect(again.body.error.matches).toMatchObject([{ id: first.id, title: ZHIYUN, level: 'block' }]);
    const stranger = await post('company', { name: '别的公司', code: 'A1' }, { by: seller });
    expect(stranger.body.error).toMatchObject({ id: 'duplicate_blocked', matches: [], hidden: 1 });
    expect(JSON.stringify(stranger.body)).not.toContain(first.id);
  });

  it('asks for a reason where one may be right, and keeps it in the audit log', async () => {
    await company(ZHIYUN, { phone: '13800138000' });
    const other = { name: '上海远山贸易有限公司', phone: '13800138000' };
    expect((await post('company', other)).body.error.id).toBe('duplicate_needs_reason');
    const done = await post('company', other, { reason: '同一办公室' });
    expect(done.status).toBe(201);
    const [entry] = await shop.database.read<{ detail: string }>(
      "SELECT detail FROM audit_log WHERE action = 'record.duplicateAllowed' ORDER BY seq DESC LIMIT 1",
    );
    expect(JSON.parse(entry!.detail)).toMatchObject({ reason: '同一办公室' });
  });

  it('guards changes as it guards creation, but only when what changes matters', async () => {
    await company(ZHIYUN, { code: 'A1' });
    const other = await company('上海远山贸易有限公司', { code: 'B1' });
    const edit = (fields: object, version = other.version) =>
      shop.call(boss, 'PATCH', `/records/shop:company/${other.id}`, { body: { version, fields } });
    expect((await edit({ code: 'A1' })).body.error.id).toBe('duplicate_blocked');
    expect((await edit({ remark: '改了备注' })).status).toBe(200);
  });

  it('tells of like records while a form is filled in', async () => {
    const known = await company(ZHIYUN, { license: '440524188001010014' });
    const context = { records: shop.context, log: pino({ level: 'silent' }), comparisons: createComparisons(shop.context) };
    const check = (fields: object, by = boss) => checkDraft(context, by, entity(), { fields: { ...fields } }, 'zh');
    const found = await check({ name: '北京市智云科技股份有限公司', province: '110108' });
    expect(found).toMatchObject({ level: 'warn', matches: [{ id: known.id, reasons: [{ zh: '同地同名' }] }], hidden: 0 });
    expect(found.matches[0]!.columns).toEqual({ fields: { license: '440***********0014' }, masked: ['license'], labels: {} });
    expect(await check({ name: '上海智云科技有限公司', province: '310000' })).toMatchObject({ level: null, matches: [] });
    expect(await check({ name: ZHIYUN, province: '110000' }, seller)).toMatchObject({ matches: [], hidden: 1 });
  });

  it('a scan finds pairs by several weak signs together, and forgets them when they are alike no more', async () => {
    const typo = await company('北京智芸科技有限公司');
    const right = await company(ZHIYUN);
    await company('上海智云科技有限公司', { province: '310000' });
    await scan();
    const [pair, ...rest] = await queue();
    expect(rest).toEqual([]);
    expect([pair!.score, [pair!.left.id, pair!.right.id].sort()]).toEqual([0.75, [typo.id, right.id].sort()]);
    expect(await lastScan(shop.context, 'shop:company')).toMatchObject({ state: 'done', processed: 3, found: 1 });
    await shop.call(boss, 'PATCH', `/records/shop:company/${typo.id}`, { body: { version: 1, fields: { name: '远山贸易' } } });
    await scan();
    expect(await queue()).toEqual([]);
  });

  it('a scan finds pairs in a crowd that shares a key, once, and keeps them when it runs again', async () => {
    for (let index = 0; index < 70; index++) await company(`北京智云科技${7919 * (index + 1)}有限公司`);
    const right = await company('北京智云科技海帆有限公司');
    const typo = await company('北京智芸科技海帆有限公司');
    await scan();
    const [pair, ...rest] = await queue();
    expect(rest).toEqual([]);
    expect([pair!.left.id, pair!.right.id].sort()).toEqual([right.id, typo.id].sort());
    await scan();
    expect((await queue()).map(({ id }) => id)).toEqual([pair!.id]);
    expect(await lastScan(shop.context, 'shop:company')).toMatchObject({ state: 'done', processed: 72, found: 1, skipped: 0 });
  });

  it('counts the queue, by how sure a pair is and by record', async () => {
    const typo = await company('北京智芸科技有限公司');
    await company(ZHIYUN);
    await company(ZHIYUN);
    await scan();
    expect(await Promise.all([count({}), count({ likeliness: 'sure' }), count({ likeliness: 'likely' })])).toEqual([3, 1, 2]);
    expect(await count({ record: typo.id })).toBe(2);
  });

  it('each field survives by its rule', async () => {
    const kept = await company('智云', { remark: '甲', deals: 12, tags: ['老'], phone: '13800138000' });
    const gone = await company(ZHIYUN, { remark: '乙', deals: 9, tags: ['新'] });
    const take = { name: 'longest', deals: 'largest', remark: 'newest', tags: 'both', phone: 'newest' } as const;
    shop.clock.advance(1000);
    await shop.call(boss, 'PATCH', `/records/shop:company/${gone.id}`, { body: { version: 1, fields: { remark: '丙' } } });
    const tried = await merge(kept, { ...gone, version: 2 }, { take, dryRun: true });
    expect(tried.changed.toSorted()).toEqual(['name', 'remark', 'tags']);
    await merge(kept, { ...gone, version: 2 }, { take });
    const { fields } = (await shop.call(boss, 'GET', `/records/shop:company/${kept.id}`)).body;
    expect(fields).toMatchObject({ name: ZHIYUN, remark: '丙', deals: 12, tags: ['老', '新'], phone: '13800138000' });
  });

  it('the address of a merged record leads to where it is now', async () => {
    const [first, second, third] = [await company(ZHIYUN), await company(ZHIYUN), await company(ZHIYUN)];
    await merge(second, first);
    await merge(third, { ...second, version: 1 });
    expect(await mergedInto(shop.context, boss, entity(), first.id)).toEqual({ id: third.id });
    await expect(mergedInto(shop.context, seller, entity(), first.id)).rejects.toMatchObject({ status: 404 });
    await expect(mergedInto(shop.context, boss, entity(), third.id)).rejects.toMatchObject({ status: 404 });
  });

  it('shows pairs only to who sees both, and what is dismissed stays dismissed', async () => {
    await company(ZHIYUN);
    await company(ZHIYUN, {}, seller);
    await scan();
    expect(await queue(seller)).toEqual([]);
    const [pair] = await queue();
    await expect(decidePair(shop.context, seller, entity(), pair!.id, 'dismissed')).rejects.toMatchObject({ status: 404 });
    await decidePair(shop.context, boss, entity(), pair!.id, 'dismissed');
    await scan();
    expect([await queue(), (await queue(boss, 'dismissed')).length]).toEqual([[], 1]);
  });

  it('merges with everything that hangs on a record, and takes it apart again to the same rows', async () => {
    const kept = await company(ZHIYUN, { tags: ['老客户'], remark: '甲' });
    const gone = await company(ZHIYUN, { code: 'A1', tags: ['新客户'], remark: '乙', license: '110101199003070417' });
    const both = '13800138000';
    await make('contact', { name: '林一', company: kept.id, mobile: both });
    const twin = await make('contact', { name: '林一', company: gone.id, mobile: both });
    await make('contact', { name: '周二', company: gone.id, others: [gone.id, kept.id], mobile: '13800138001' });
    await make('visit', { note: '初访', contact: twin.id });
    await company('子公司', { parent: gone.id });
    await scan();
    const before = await rows();

    const take = { code: 'gone', tags: 'both', license: 'gone' } as const;
    await expect(merge(kept, gone, { take })).rejects.toMatchObject({ status: 422 });
    const tried = await merge(kept, gone, { take: { code: 'gone', tags: 'both' }, dryRun: true });
    expect(await rows()).toEqual(before);
    const done = await merge(kept, gone, { take: { code: 'gone', tags: 'both' } });
    expect(done).toEqual({ ...tried, id: done.id, moved: 3, mergedToo: 1 });
    expect(done.moves.toSorted((a, b) => (a.entity < b.entity ? -1 : 1))).toEqual([
      { entity: 'shop:company', count: 1 },
      { entity: 'shop:contact', count: 1 },
      { entity: 'shop:visit', count: 1 },
    ]);
    const shown = await shop.call(boss, 'GET', `/records/shop:company/${kept.id}`);
    expect(shown.body.fields).toMatchObject({ code: 'A1', tags: ['老客户', '新客户'], remark: '甲' });
    expect((await shop.call(boss, 'GET', `/records/shop:company/${gone.id}`)).status).toBe(404);
    const contacts = (await shop.call(boss, 'GET', '/records/shop:contact')).body.items;
    expect(contacts.map((each: any) => each.fields.company)).toEqual([kept.id, kept.id]);
    expect(contacts.flatMap((each: any) => each.fields.others ?? [])).toEqual([kept.id]);
    expect(await queue()).toEqual([]);

    const [listed] = (await listMerges(shop.context, boss, entity(), { limit: 10 }, 'zh')).items;
    expect(listed).toMatchObject({ id: done.id, goneId: gone.id, goneTitle: ZHIYUN, canUndo: true });
    await undoMerge(shop.context, boss, entity(), done.id!);
    expect(await rows()).toEqual(before);
    expect((await queue()).length).toBe(1);
    await expect(undoMerge(shop.context, boss, entity(), done.id!)).rejects.toMatchObject({ id: 'merge_over' });
    const history = await shop.call(boss, 'GET', `/records/shop:company/${gone.id}/history`);
    expect(history.body.items.map((item: any) => item.action)).toEqual(['restored', 'deleted', 'created']);
  });

  it('several become one, each taken apart by itself, the last first; one that cannot be stops no other', async () => {
    const [kept, first, second, foreign] = [
      await company('甲公司'),
      await company('乙公司'),
      await company('丙公司'),
      await company('丁公司'),
    ];
    const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });
    const order = { keep: seen(kept), gone: [seen(first), { id: foreign.id, version: 9 }, seen(second)], take: {} };
    const group = (more: object, key?: string) =>
      mergeGroup(shop.context, boss, entity(), { ...order, dryRun: false, ...more }, key);
    expect((await group({ dryRun: true })).map(({ problem }) => problem)).toEqual([null, 'stale_version', null]);
    const done = await group({}, 'group');
    expect(done.map(({ problem }) => problem)).toEqual([null, 'stale_version', null]);
    for (const gone of [first, second]) expect((await mergedInto(shop.context, boss, entity(), gone.id)).id).toBe(kept.id);
    expect((await group({}, 'group')).map(({ merge }) => merge?.id)).toEqual(done.map(({ merge }) => merge?.id));
    for (const { merge } of [...done].reverse()) if (merge?.id) await undoMerge(shop.context, boss, entity(), merge.id);
    for (const gone of [first, second])
      expect((await shop.call(boss, 'GET', `/records/shop:company/${gone.id}`)).status).toBe(200);
    await expect(group({ keep: { id: kept.id, version: 99 } })).rejects.toMatchObject({ id: 'stale_version' });
  });

  it('a merge can be undone on its thirtieth day and no longer', async () => {
    const late = await company('丁公司');
    const first = await merge(await company('甲公司'), await company('乙公司'));
    const second = await merge(await company('丙公司'), late);
    shop.clock.advance(UNDO_MS);
    await undoMerge(shop.context, boss, entity(), first.id!);
    shop.clock.advance(1);
    const { items } = await listMerges(shop.context, boss, entity(), { limit: 10 }, 'zh');
    expect(items.find(({ id }) => id === second.id)).toMatchObject({ canUndo: false });
    await expect(undoMerge(shop.context, boss, entity(), second.id!)).rejects.toMatchObject({ status: 409, id: 'merge_over' });
    expect((await shop.call(boss, 'GET', `/records/shop:company/${late.id}`)).status).toBe(404);
    shop.clock.advance(-UNDO_MS - 1);
  });

  it('an undo leaves what somebody has changed since', async () => {
    const kept = await company(ZHIYUN, { remark: '甲' });
    const gone = await company(ZHIYUN, { remark: '乙', code: 'A1' });
    const done = await merge(kept, gone, { take: { remark: 'gone', code: 'gone' } });
    await shop.call(boss, 'PATCH', `/records/shop:company/${kept.id}`, { body: { version: 2, fields: { remark: '丙' } } });
    await undoMerge(shop.context, boss, entity(), done.id!);
    const { fields } = (await shop.call(boss, 'GET', `/records/shop:company/${kept.id}`)).body;
    expect([fields.remark, fields.code]).toEqual(['丙', null]);
  });

  it('nobody merges what he may not delete, or as it no longer is', async () => {
    const kept = await company(ZHIYUN);
    const gone = await company(ZHIYUN);
    await expect(merge(kept, { ...gone, version: 9 })).rejects.toMatchObject({ id: 'stale_version' });
    const order = { keep: { id: kept.id, version: 1 }, gone: { id: gone.id, version: 1 }, take: {}, dryRun: false };
    await expect(mergeRecords(shop.context, seller, entity(), order)).rejects.toMatchObject({ status: 404 });
    const results = await Promise.all(
      [1, 2].map(() => mergeRecords(shop.context, boss, entity(), order, 'one-click').catch((e) => e.id)),
    );
    const again = await mergeRecords(shop.context, boss, entity(), order, 'one-click');
    expect(results).toContainEqual(again);
  });
});
