import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import { fieldNamed } from '../entity/automaticFields.js';
import { everything, type Predicate } from '../query/predicate.js';
import { fillSearchKeys } from '../tables/fillSearchKeys.js';
import { findCandidates, firstCandidates } from './findCandidates.js';

const MEMBERS = '/records/lib:member';
const director = libraryActor(1, 'director');

describeOnBothDatabases('quick search by its narrow index', (kind) => {
  let library: Library;
  beforeAll(async () => {
    library = await openLibrary(kind);
    for (const name of ['杭州科技', '杭州云帆', 'Blue Whale_100%'])
      await library.call(director, 'POST', MEMBERS, { body: { fields: { name } } });
  });
  afterAll(() => library.close());

  const found = async (q: string): Promise<readonly string[]> => {
    const { status, body } = await library.call(director, 'GET', MEMBERS, { query: { q } });
    expect(status).toBe(200);
    return body.items.map((item: { title: string }) => item.title).sort();
  };
  const keys = () => library.database.read<{ search_key: string | null }>('SELECT search_key FROM lib_member ORDER BY id');
  const write = (sql: string) => library.database.write((tx) => tx.run(sql));

  it.each([
    ['杭州', ['杭州云帆', '杭州科技']],
    ['hangzhou', ['杭州云帆', '杭州科技']],
    ['hzyf', ['杭州云帆']],
    ['杭州 keji', ['杭州科技']],
    ['WHALE_100%', ['Blue Whale_100%']],
    ['whale%100', []],
    ['nobody', []],
  ])('finds %s', async (q, names) => {
    expect(await found(q)).toEqual(names);
  });

  it('finds a record whose text is too long for the index', async () => {
    await write("UPDATE lib_member SET search_key = NULL WHERE name = '杭州云帆'");
    expect(await found('hzyf')).toEqual(['杭州云帆']);
    expect(await found('杭州')).toEqual(['杭州云帆', '杭州科技']);
  });

  it('makes the keys of records from before there were keys just as a write makes them', async () => {
    await fillSearchKeys(library.database, 'lib_member');
    const made = await keys();
    expect(made.map((row) => row.search_key)).toEqual(expect.arrayContaining([expect.stringContaining('\nhangzhouyunfan hzyf')]));
    await write('UPDATE lib_member SET search_key = NULL');
    await fillSearchKeys(library.database, 'lib_member');
    expect(await keys()).toEqual(made);
  });

  it('follows a change and a deletion', async () => {
    const { body } = await library.call(director, 'POST', MEMBERS, { body: { fields: { name: '旧名' } } });
    const path = `${MEMBERS}/${body.id}`;
    const changed = await library.call(director, 'PATCH', path, { body: { version: body.version, fields: { name: '新名' } } });
    expect(await found('旧名')).toEqual([]);
    expect(await found('xinming')).toEqual(['新名']);
    await library.call(director, 'DELETE', path, { body: { version: changed.body.version } });
    expect(await found('新名')).toEqual([]);
  });

  it('gives the first in the order of the list, unless a text is too long to be sure', async () => {
    const entity = library.context.entities.get('lib:member')!;
    const order = { field: fieldNamed(entity, 'updatedAt')!, descending: true };
    const first = (after: Predicate) =>
      firstCandidates(library.database, { entity, rows: everything }, ['杭州'], { after, order, limit: 1 });
    const { body } = await library.call(director, 'GET', MEMBERS, { query: { q: '杭州' } });
    const [latest, next] = body.items.map(({ id }: { id: string }) => id) as string[];
    expect(await first(everything)).toMatchObject({ params: [latest] });
    expect(await first({ sql: 'id <> ?', params: [latest] })).toMatchObject({ params: [next] });
    await write(`UPDATE lib_member SET search_key = NULL WHERE id = '${latest}'`);
    expect(await first(everything)).toBeUndefined();
    await fillSearchKeys(library.database, 'lib_member');
  });

  it('reads the index only', async () => {
    const entity = library.context.entities.get('lib:member')!;
    const asked: string[] = [];
    const read = <T>(sql: string, params?: readonly unknown[]) => {
      asked.push(sql);
      return library.database.read<T>(sql, params);
    };
    await findCandidates(
      { kind: library.database.kind, read },
      { entity, rows: { sql: 'owner_department_id IN (?)', params: ['a'] } },
      ['杭州'],
    );
    const plan = await library.database.read<Record<string, unknown>>(
      `EXPLAIN ${kind === 'sqlite' ? 'QUERY PLAN ' : ''}${asked[0]!}`,
      ['a', '杭州'],
    );
    expect(JSON.stringify(plan)).toMatch(/COVERING INDEX|Using index/);
  });
});

describe('candidates of quick search', () => {
  const plan = { entity: { table: 'lib_member' } as never, rows: everything };
  const database = (count: number, longAt = -1) => ({
    kind: 'sqlite' as const,
    read: <T>() =>
      Promise.resolve(
        Array.from({ length: count }, (_, index) => ({ id: String(index), is_long: index === longAt ? 1 : 0 })) as T[],
      ),
  });

  it('are named while they are few', async () => {
    expect(await findCandidates(database(2), plan, ['a'])).toEqual({
      many: false,
      rows: { sql: 'id IN (?, ?)', params: ['0', '1'] },
    });
  });

  it('are too many from ten thousand on, which is sure only if all of them have the words', async () => {
    expect(await findCandidates(database(10_001), plan, ['a'])).toEqual({ many: true, areSure: true });
    expect(await findCandidates(database(10_001, 7), plan, ['a'])).toEqual({ many: true, areSure: false });
  });
});
