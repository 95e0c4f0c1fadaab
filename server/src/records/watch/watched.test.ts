import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';

const director = libraryActor(1, 'director');
const keeper = libraryActor(4, 'keeper');

describeOnBothDatabases('open records', (kind) => {
  let library: Library;
  let path: string;
  const told: (readonly string[])[] = [];
  beforeAll(async () => {
    library = await openLibrary(kind);
    const { body } = await library.call(director, 'POST', '/records/lib:member', { body: { fields: { name: '林知远' } } });
    path = `/records/lib:member/${body.id}`;
    library.context.watch.onChange((people) => told.push(people));
  });
  afterAll(() => library.close());

  it('are told of each change, whatever makes it', async () => {
    expect((await library.call(director, 'POST', `${path}/watch`)).status).toBe(204);
    await library.call(director, 'PATCH', path, { body: { version: 1, fields: { nickname: '远' } } });
    await library.call(director, 'PUT', `${path}/owner`, { body: { version: 2, ownerId: libraryId(2) } });
    await library.call(director, 'DELETE', path);
    expect(told).toEqual([[director.personId], [director.personId], [director.personId]]);
  });

  it('cannot be watched by those who may not see them', async () => {
    expect((await library.call(keeper, 'POST', `${path}/watch`)).status).toBe(404);
  });

  it('are quiet when a change is refused', async () => {
    told.length = 0;
    const { body } = await library.call(director, 'POST', '/records/lib:member', { body: { fields: { name: '程予安' } } });
    const other = `/records/lib:member/${body.id}`;
    await library.call(director, 'POST', `${other}/watch`);
    expect((await library.call(director, 'PATCH', other, { body: { version: 7, fields: { nickname: '安' } } })).status).toBe(409);
    expect(told).toEqual([]);
  });
});
