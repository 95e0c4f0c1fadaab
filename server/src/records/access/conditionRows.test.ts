import type { GrantCondition } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import { findRecords } from '../store/findRecord.js';
import { conditionRows } from './conditionRows.js';

const director = libraryActor(1, 'director');

/** Values of each field, and `null`; what conditions compare with is among them or near them. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  status: ['active', 'closed', null],
  points: [0, 7, -3, 1_000_000, null],
  deposit: ['100.00', '0.10', '99.99', '9999999999999.99', null],
  joinedOn: ['2026-01-01', '2025-12-31', null],
  active: [true, false, null],
  seenAt: [0, 1_763_000_000_000, null],
  contactPerson: [libraryId(1), libraryId(2), '$me', null],
};
const single = ['eq', 'neq', 'gte', 'lte'] as const;

describeOnBothDatabases('conditions of grants', (kind) => {
  let library: Library;
  beforeAll(async () => {
    library = await openLibrary(kind);
    for (let index = 0; index < 12; index++) {
      const fields = Object.entries(values).map(([name, all]) => [name, all[index % all.length]] as const);
      const known = fields.filter(([, value]) => value !== null && value !== '$me');
      const body = { fields: { deposit: '500.00', ...Object.fromEntries(known), name: `甲${index}` } };
      expect((await library.call(director, 'POST', '/records/lib:member', { body })).status).toBe(201);
    }
    // Defaults fill in what is not given.
    await library.database.write((tx) =>
      tx.run("UPDATE lib_member SET status = NULL, points = NULL, deposit = NULL, active = NULL WHERE name = '甲11'", []),
    );
  });
  afterAll(() => library.close());

  const conditions: GrantCondition[] = Object.entries(values).flatMap(([field, all]) => {
    const given = all.filter((value) => value !== null);
    return [
      ...single.flatMap((op) => given.map((value) => ({ field, op, value }))),
      { field, op: 'in', value: given.slice(0, 2) } as const,
      { field, op: 'notIn', value: given.slice(0, 2) } as const,
      { field, op: 'empty' } as const,
      { field, op: 'notEmpty' } as const,
    ];
  });

  it('mean the same as SQL and for a record that was read', async () => {
    const { context, database } = library;
    const entity = context.entities.get('lib:member')!;
    const ids = (await database.read<{ id: string }>('SELECT id FROM lib_member')).map(({ id }) => id);
    const records = await findRecords(database.read, context.codec, entity, ids);
    for (const condition of conditions) {
      const rows = conditionRows([condition], { ...context, entity, actor: director, tree: context.tree() });
      const found = await database.read<{ id: string }>(
        `SELECT id FROM lib_member WHERE ${rows.predicate.sql} ORDER BY id`,
        rows.predicate.params,
      );
      const covered = records.filter((record) => rows.covers(record)).map(({ id }) => id);
      expect(covered.sort(), JSON.stringify(condition)).toEqual(found.map(({ id }) => id));
    }
  });

  it('hold of nothing when their field is not there, or must not be compared', () => {
    const { context } = library;
    const entity = context.entities.get('lib:member')!;
    for (const field of ['gone', 'idNo', 'note']) {
      const rows = conditionRows([{ field, op: 'empty' }], { ...context, entity, actor: director, tree: context.tree() });
      expect(rows.predicate.sql).toBe('1 = 0');
      expect(rows.covers({ id: 'x', ownerId: null, ownerDepartmentId: null, fields: {} })).toBe(false);
    }
  });
});
