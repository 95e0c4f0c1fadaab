import type { PluginDefinition, SampleRecord } from '@vermilion/plugin-kit';
import { afterEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../../testing/library/libraryPlugin.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import { loadSamples } from './loadSamples.js';

const FIRST = Date.UTC(2024, 10, 5);
const director = libraryActor(1, 'director');

const withSamples = (samples: (random: () => number) => Iterable<SampleRecord>): PluginDefinition => ({
  ...libraryPlugin,
  samples: ({ random }) => samples(random),
});

function* members(random: () => number): Iterable<SampleRecord> {
  yield {
    entity: 'lib:member',
    key: 'first',
    at: FIRST,
    approved: true,
    owner: libraryId(2),
    fields: { name: '甲', deposit: '10.00', idNo: '11010519491231002X' },
  };
  for (let index = 0; index < 40; index++) {
    const points = Math.floor(random() * 1000);
    yield {
      entity: 'lib:member',
      key: `m${index}`,
      at: FIRST + (index + 1) * 86_400_000,
      owner: libraryId(3),
      fields: { name: `乙${index}`, points, sponsor: { $ref: 'first' } },
    };
  }
}

describeOnBothDatabases('samples', (kind) => {
  let library: Library;
  afterEach(() => library.close());

  it('are loaded once, with numbers, owners, history and working references', async () => {
    library = await openLibrary(kind, [withSamples(members)]);
    expect(await loadSamples(library.context, 'S')).toEqual({ records: 41, requested: [] });
    expect(await loadSamples(library.context, 'S')).toEqual({ records: 0, requested: [] });

    const { body } = await library.call(director, 'GET', '/records/lib:member', { query: { sort: 'createdAt', limit: '2' } });
    expect(body.total).toBe(41);
    expect(body.items[0]).toMatchObject({
      title: '甲',
      owner: { name: '程予安' },
      no: 'M202411BR001',
      fields: { total: '10.00', idNo: '11010519491231002X' },
    });
    expect(body.items[1]).toMatchObject({ labels: { sponsor: '甲' }, owner: { name: '顾明谦' } });
    expect(await library.database.read('SELECT id FROM record_history')).toHaveLength(41);

    // A number given afterwards does not collide with those of the samples.
    library.clock.set(body.items[1].createdAt);
    const later = await library.call(libraryActor(3, 'director'), 'POST', '/records/lib:member', {
      body: { fields: { name: '丙' } },
    });
    expect(later.status).toBe(201);
  });

  it('are the same at every load', async () => {
    const digest = async () => {
      library = await openLibrary(kind, [withSamples(members)]);
      await loadSamples(library.context, 'S');
      const rows = await library.database.read('SELECT id, no, name, points, sponsor, created_at FROM lib_member ORDER BY id');
      return JSON.stringify(rows);
    };
    const first = await digest();
    await library.close();
    expect(await digest()).toBe(first);
  });

  it.each([
    [{ name: '甲', points: 'many' }, 'Expected the sample bad to obey the rules of lib:member, but points:'],
    [{ name: '甲', sponsor: { $ref: 'nobody' } }, 'Expected a sample nobody before it is referred to'],
  ])('that break a rule stop the load and leave nothing', async (fields, message) => {
    library = await openLibrary(kind, [withSamples(() => [{ entity: 'lib:member', key: 'bad', owner: libraryId(2), fields }])]);
    await expect(loadSamples(library.context, 'S')).rejects.toThrow(message);
    expect(await library.database.read('SELECT id FROM lib_member')).toEqual([]);
  });
});
