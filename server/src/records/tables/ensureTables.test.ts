import type { EntityDefinition, FieldDefinition } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchema } from '../../database/schema/schema.js';
import { createRegistry } from '../../plugins/registry.js';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { createRecordEntities } from '../entity/recordEntities.js';
import { libraryPlugin } from '../../testing/library/libraryPlugin.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import { ensureTables } from './ensureTables.js';
import type { TableShape } from './tableShape.js';

const label = { zh: '字段', en: 'Field' };
const director = libraryActor(1, 'director');

describeOnBothDatabases('tables of records', (kind) => {
  let library: Library;
  beforeAll(async () => {
    library = await openLibrary(kind);
    for (const name of ['甲', '甲']) await library.call(director, 'POST', '/records/lib:member', { body: { fields: { name } } });
  });
  afterAll(() => library.close());

  const member = libraryPlugin.entities['member']!;
  const ensure = (change: (entity: EntityDefinition) => EntityDefinition) => {
    const registry = createRegistry([{ ...libraryPlugin, entities: { member: change(member) } }]);
    return ensureTables(library.database, createRecordEntities(registry), library.clock);
  };
  const withField = (name: string, field: FieldDefinition) => (entity: EntityDefinition) => ({
    ...entity,
    fields: { ...entity.fields, [name]: field },
  });
  const names = async () => {
    const [row] = await library.database.read<object>('SELECT * FROM lib_member LIMIT 1');
    return Object.keys(row!);
  };

  it('keep a field apart from a column that older ones have and nothing writes any more', () => {
    const registry = createRegistry([
      { ...libraryPlugin, entities: { member: withField('departmentPath', { kind: 'text', label, length: 300 })(member) } },
    ]);
    const entity = createRecordEntities(registry).get('lib:member')!;
    expect(entity.fields.get('departmentPath')!.column).toBe('field_department_path');
  });

  it('puts fields beside automatic columns of the same name', async () => {
    expect(await names()).toEqual(expect.arrayContaining(['record_source', 'id_no', 'id_no_hash', 'search_text']));
    expect(await names()).toContain('source');
  });

  it('adds columns and indexes, and may be repeated', async () => {
    const grown = withField('shelf', { kind: 'text', label, length: 20, indexed: true });
    await ensure(grown);
    await ensure(grown);
    await ensure((entity) => entity);
    expect(await names()).toContain('shelf');
    expect(await library.database.read('SELECT id FROM lib_member')).toHaveLength(2);
  });

  it('orders what a condition picks out by the latest change, if that is declared', async () => {
    await ensure((entity) => ({ ...entity, indexes: [...(entity.indexes ?? []), { fields: ['active'], latest: true }] }));
    const plan = await library.database.read<object>(
      `${kind === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN'} SELECT id FROM lib_member WHERE active = 1 AND active_flag = 1 ORDER BY updated_at DESC, id DESC LIMIT 2`,
    );
    expect(JSON.stringify(plan)).toContain('lib_member_active_active_flag_updated_at_id');
    expect(JSON.stringify(plan)).not.toMatch(/filesort|TEMP B-TREE/);
  });

  it('drops an index that another one begins with, and no other', async () => {
    const { addIndex, dropIndex } = createSchema(library.database);
    const [row] = await library.database.read<{ shape: string }>("SELECT shape FROM record_tables WHERE entity = 'lib:member'");
    const shape = JSON.parse(row!.shape) as TableShape;
    const former = [
      ['active_flag', 'updated_at'],
      ['active_flag', 'updated_by'],
    ];
    for (const index of former) await addIndex('lib_member', index);
    const before = JSON.stringify({ ...shape, indexes: [...shape.indexes, ...former] });
    await library.database.write((tx) => tx.run("UPDATE record_tables SET shape = ? WHERE entity = 'lib:member'", [before]));
    await ensure((entity) => entity);
    const indexes = await library.database.read<{ name: string }>(
      kind === 'sqlite'
        ? "SELECT name FROM pragma_index_list('lib_member')"
        : "SELECT DISTINCT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'lib_member'",
    );
    const left = indexes.map(({ name }) => name).filter((name) => /_updated_(at|by)$/.test(name));
    expect(left).toEqual(['ix_lib_member_active_flag_updated_by']);
    await dropIndex('lib_member', former[1]!);
  });

  it('makes a text longer, and lets it stay so for a node that wants it shorter', async () => {
    await ensure(withField('nickname', { ...member.fields['nickname']!, length: 80 }));
    await ensure((entity) => entity);
    const { status, body } = await library.call(director, 'GET', '/records/lib:member');
    expect({ status, count: body.items.length }).toEqual({ status: 200, count: 2 });
    if (kind === 'mariadb') {
      const [row] = await library.database.read<{ size: number }>(
        "SELECT character_maximum_length AS size FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'lib_member' AND column_name = 'nickname'",
      );
      expect(row!.size).toBe(80);
    }
  });

  it.each([
    ['another type', withField('points', { kind: 'text', label, length: 20 })],
    ['other rules of comparing', withField('source', { kind: 'select', label, dictionary: 'lib:memberStatus' })],
    ['encryption', withField('deposit', { ...member.fields['deposit']!, sensitivity: 'sensitive' })],
  ])('refuses %s with the reason, and changes nothing', async (_name, change) => {
    await expect(ensure((entity) => withField('fresh', { kind: 'int', label })(change(entity)))).rejects.toThrow(
      /Expected the column lib_member\.\w+ to stay .+ Changing it could lose data/,
    );
    expect(await names()).not.toContain('fresh');
  });

  it('refuses a unique key over values that repeat', async () => {
    await expect(ensure(withField('name', { ...member.fields['name']!, unique: true }))).rejects.toThrow(
      'Expected name, active_flag of lib:member to be unique as the plugin now wants, but stored records share values.',
    );
  });

  it('lets nodes that start together make the tables together', async () => {
    const grown = withField('room', { kind: 'text', label, length: 20, indexed: true });
    await Promise.all([ensure(grown), ensure(grown), ensure(grown)]);
    expect(await names()).toContain('room');
  });

  it('refuses fields that would share a column', () => {
    const registry = createRegistry([
      { ...libraryPlugin, entities: { member: withField('id_no', { kind: 'text', label })(member) } },
    ]);
    expect(() => createRecordEntities(registry)).toThrow('idNo and id_no share id_no');
  });
});
