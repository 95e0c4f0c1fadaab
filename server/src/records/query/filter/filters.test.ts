import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../../testing/describeOnBothDatabases.js';
import { libraryActor, libraryId } from '../../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../../testing/library/openLibrary.js';

const MEMBERS = '/records/lib:member';
const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const auditor = libraryActor(4, 'auditor');

describeOnBothDatabases('filters of lists', (kind) => {
  let library: Library;
  const ids: Record<string, string> = {};

  async function add(fields: Record<string, unknown>): Promise<void> {
    library.clock.advance(1);
    const { status, body } = await library.call(director, 'POST', MEMBERS, { body: { fields } });
    expect({ status, issues: body.error?.issues }).toEqual({ status: 201, issues: undefined });
    ids[String(fields['name'])] = body.id;
  }

  beforeAll(async () => {
    library = await openLibrary(kind);
    const day = (later: number) => new Date(library.clock.now() + 8 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10);
    await add({
      name: '甲',
      source: 'web',
      points: 5,
      topics: ['诗', '史'],
      joinedOn: day(0),
      seenAt: library.clock.now(),
    });
    await add({ name: '乙', source: 'web', points: 1, topics: ['诗'], joinedOn: day(-29), sponsor: ids['甲'] });
    await add({
      name: '丙',
      source: 'walk',
      points: 9,
      joinedOn: day(-30),
      sponsor: ids['甲'],
      contactPerson: libraryId(3),
    });
    const given = { version: 1, ownerId: libraryId(2) };
    expect((await library.call(director, 'PUT', `${MEMBERS}/${ids['丙']}/owner`, { body: given })).status).toBeLessThan(300);
    await add({ name: '丁', sponsor: ids['丙'], topics: ['画'], nickname: '100% 丁' });
  });
  afterAll(() => library.close());

  const ask = (filter: unknown, actor = director) =>
    library.call(actor, 'GET', MEMBERS, { query: { sort: 'createdAt', filter: JSON.stringify(filter) } });
  const names = async (filter: unknown, actor = director) => {
    const { status, body } = await ask(filter, actor);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.items.map((item: { title: string }) => item.title).join('');
  };
  const refusal = async (filter: unknown, actor = director) => {
    const { status, body } = await ask(filter, actor);
    expect({ status, body }).toMatchObject({ status: 422 });
    return body.error.issues[0].id;
  };

  it.each<[string, unknown, string]>([
    ['one condition', { field: 'source', op: 'eq', value: 'web' }, '甲乙'],
    ['an empty list', [], '甲乙丙丁'],
    [
      'all',
      {
        all: [
          { field: 'source', op: 'eq', value: 'web' },
          { field: 'points', op: 'gte', value: 5 },
        ],
      },
      '甲',
    ],
    [
      'any',
      {
        any: [
          { field: 'points', op: 'eq', value: 9 },
          { field: 'points', op: 'eq', value: 5 },
        ],
      },
      '甲丙',
    ],
    [
      'any in all',
      [
        {
          any: [
            { field: 'points', op: 'lte', value: 1 },
            { field: 'points', op: 'gte', value: 9 },
          ],
        },
        { field: 'source', op: 'notEmpty' },
      ],
      '乙丙',
    ],
    ['not in, with empty ones', { field: 'source', op: 'notIn', value: ['web'] }, '丙丁'],
    ['not in of many', { field: 'topics', op: 'notIn', value: ['诗'] }, '丙丁'],
    ['all of many', { field: 'topics', op: 'all', value: ['诗', '史'] }, '甲'],
    ['starts with', { field: 'nickname', op: 'startsWith', value: '100%' }, '丁'],
    ['starts with, literally', { field: 'nickname', op: 'startsWith', value: '1_0' }, ''],
    ['does not contain', { field: 'nickname', op: 'notContains', value: '丁' }, '甲乙丙'],
    ['within days', { field: 'joinedOn', op: 'within', value: 'last30days' }, '甲乙'],
    ['within today, a moment', { field: 'seenAt', op: 'within', value: 'today' }, '甲'],
    ['within, an automatic moment', { field: 'createdAt', op: 'within', value: 'yesterday' }, ''],
    ['below a department', { field: 'ownerDepartment', op: 'below', value: libraryId(11) }, '丙'],
    ['below the department of whoever asks', { field: 'ownerDepartment', op: 'below', value: '$myDept' }, '甲乙丙丁'],
    ['a field of a related record', { field: 'sponsor.source', op: 'eq', value: 'web' }, '乙丙'],
    ['an automatic field of a related record', { field: 'sponsor.owner', op: 'eq', value: libraryId(2) }, '丁'],
    ['referred by', { referredBy: 'lib:member.sponsor' }, '甲丙'],
    ['referred by none', { referredBy: 'lib:member.sponsor', none: true }, '乙丁'],
    ['referred by, of a kind', { referredBy: 'lib:member.sponsor', where: { field: 'points', op: 'gte', value: 9 } }, '甲'],
    [
      'referred by, whose own relation fits',
      { referredBy: 'lib:member.sponsor', where: { field: 'sponsor.points', op: 'eq', value: 9 } },
      '丙',
    ],
  ])('finds by %s', async (_what, filter, expected) => {
    expect(await names(filter)).toBe(expected);
  });

  it('looks at related records only that the reader may see', async () => {
    // 丁 belongs to somebody else, so that 丙 is referred to by nothing that its owner knows of; 甲 is not his to read.
    expect(await names({ referredBy: 'lib:member.sponsor' }, librarian)).toBe('');
    expect(await names({ referredBy: 'lib:member.sponsor', none: true }, librarian)).toBe('丙');
    expect(await names({ field: 'sponsor.name', op: 'eq', value: '甲' }, librarian)).toBe('');
  });

  it.each<[string, unknown]>([
    ['a masked field of a related record', { field: 'sponsor.nickname', op: 'contains', value: '1' }],
    ['a hidden field within a reference', { referredBy: 'lib:member.sponsor', where: { field: 'note', op: 'empty' } }],
  ])('refuses %s', async (_what, filter) => {
    expect(await refusal(filter, auditor)).toBe('field_not_filterable');
  });

  it.each<[unknown, string]>([
    [{ field: 'sponsor.sponsor.name', op: 'eq', value: 'x' }, 'field_not_filterable'],
    [{ field: 'source.name', op: 'eq', value: 'x' }, 'field_not_filterable'],
    [{ field: 'contactPerson.name', op: 'eq', value: 'x' }, 'field_not_filterable'],
    [{ field: 'sponsor.', op: 'empty' }, 'field_not_filterable'],
    [{ referredBy: 'lib:member.contactPerson' }, 'field_not_filterable'],
    [{ referredBy: 'lib:nothing.sponsor' }, 'field_not_filterable'],
    [{ referredBy: 'lib:member.sponsor.name' }, 'field_not_filterable'],
    [{ referredBy: '' }, 'custom'],
    [{ any: [] }, 'empty_group'],
    [{ field: 'joinedOn', op: 'within', value: 'someday' }, 'type'],
    [{ field: 'points', op: 'within', value: 'today' }, 'operator'],
    [{ field: 'points', op: 'below', value: 1 }, 'operator'],
    [{ all: [], any: [] }, 'custom'],
    [{ all: [{ all: [{ all: [{ all: [{ field: 'name', op: 'notEmpty' }] }] }] }] }, 'custom'],
  ])('refuses %j', async (filter, id) => {
    expect(await refusal(filter)).toBe(id);
  });

  it('refuses more than 20 conditions, in however many groups', async () => {
    const conditions = (count: number) => Array.from({ length: count }, () => ({ field: 'name', op: 'notEmpty' }));
    expect(await names([...conditions(10), { any: conditions(10) }])).toBe('甲乙丙丁');
    expect(await refusal([...conditions(10), { any: conditions(11) }])).toBe('custom');
  });

  it('refuses groups that are nested as deep as the text allows, without effort', async () => {
    const { status } = await library.call(director, 'GET', MEMBERS, { query: { filter: '{"all":['.repeat(880) } });
    expect(status).toBe(422);
    const deep = '{"referredBy":"a","where":'.repeat(250) + '{"all":[]}' + '}'.repeat(250);
    expect((await library.call(director, 'GET', MEMBERS, { query: { filter: deep } })).status).toBe(422);
  });
});
