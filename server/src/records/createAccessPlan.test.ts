import type { EntityGrant, RoleDefinition } from '@vermilion/plugin-kit';
import { describe, expect, it } from 'vitest';
import type { Registry } from '../plugins/registry.js';
import { createFieldCipher } from './encryption/fieldCipher.js';
import { createColumnCodec, type ColumnCodec } from './values/columnCodec.js';
import { createAccessPlan } from './createAccessPlan.js';
import { createDepartmentTree } from './access/departmentTree.js';
import { createRecordEntity } from './entity/createRecordEntity.js';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { libraryActor, libraryId, libraryWorld } from '../testing/library/libraryWorld.js';

const entity = createRecordEntity('lib:member', libraryPlugin.entities['member']!);
const tree = createDepartmentTree(libraryWorld.departments);
const field = (name: string) => entity.fields.get(name)!;
const row = (owner: number, department: number, id = 900) => ({
  id: libraryId(id),
  ownerId: libraryId(owner),
  ownerDepartmentId: libraryId(department),
});

const NO_CODEC = {} as ColumnCodec;

function plan(
  grants: readonly Omit<EntityGrant, 'entity'>[],
  action: 'view' | 'edit' | 'create' = 'view',
  readable: readonly string[] = [],
  codec = NO_CODEC,
) {
  const role = (grant: Omit<EntityGrant, 'entity'>): RoleDefinition => ({
    title: { zh: '', en: '' },
    grants: [{ entity: 'lib:member', ...grant }],
  });
  const roles = new Map(grants.map((grant, index) => [`lib:role${index}`, role(grant)]));
  const actor = { ...libraryActor(2), roles: [...roles.keys()] };
  const context = { registry: { roles } as Registry, codec, timeZone: 'Asia/Shanghai' };
  return createAccessPlan({ context, tree, actor, entity, action, readable });
}

describe('access plan', () => {
  it('gives nothing without a grant', () => {
    const none = plan([]);
    expect(none.scope).toBeNull();
    expect(none.rows.sql).toBe('1 = 0');
    expect(none.covers(row(2, 11))).toBe(false);
    expect(none.access(row(2, 11), field('name'))).toBe('hidden');
  });

  it.each([
    ['own', [true, false, false, false]],
    ['department', [true, true, false, false]],
    ['departmentTree', [true, true, true, false]],
    ['all', [true, true, true, true]],
  ] as const)('covers the rows of the scope %s', (scope, expected) => {
    const { covers } = plan([{ actions: { view: scope } }]);
    expect([row(2, 11), row(9, 11), row(9, 12), row(9, 13)].map(covers)).toEqual(expected);
  });

  it('has the scope that holds without a condition: whoever sees some rows of all does not see all', () => {
    const paid = { actions: { view: 'all' }, where: [{ field: 'points', op: 'gte', value: 10 }] } as const;
    const codec = createColumnCodec('sqlite', createFieldCipher([new Uint8Array(32)]));
    expect(plan([paid], 'view', [], codec).scope).toBe('own');
    expect(plan([paid, { actions: { view: 'department' } }], 'view', [], codec).scope).toBe('department');
    expect(plan([paid, { actions: { view: 'all' } }], 'view', [], codec).scope).toBe('all');
  });

  it('keeps rows and columns of a grant together', () => {
    // given one role that sees all rows without the deposit, and one that sees the deposit of own rows
    const mixed = plan([{ actions: { view: 'all' }, fields: { deposit: 'hidden' } }, { actions: { view: 'own' } }]);
    // then no cell is visible that neither role allows
    expect(mixed.access(row(2, 11), field('deposit'))).toBe('read');
    expect(mixed.access(row(9, 11), field('deposit'))).toBe('hidden');
    expect(mixed.rowsReading(field('deposit'))).toEqual({ sql: 'owner_id = ?', params: [libraryId(2)] });
    expect(mixed.readsEverywhere(field('deposit'))).toBe(false);
    expect(mixed.readsEverywhere(field('points'))).toBe(true);
  });

  it('masks what is personal or sensitive unless a grant says otherwise', () => {
    const view = plan([{ actions: { view: 'all' }, fields: { mobile: 'read' } }]);
    const access = (name: string) => view.access(row(9, 13), field(name));
    expect(['name', 'mobile', 'idNo'].map(access)).toEqual(['read', 'read', 'masked']);
  });

  it('lets write plain fields, never masked or computed ones, and fill in everything on creation', () => {
    const edit = plan([{ actions: { edit: 'all', create: 'all' }, fields: { points: 'read' } }], 'edit');
    const create = plan([{ actions: { edit: 'all', create: 'all' }, fields: { points: 'read' } }], 'create');
    const names = ['name', 'mobile', 'idNo', 'points', 'loans'];
    expect(names.map((name) => edit.widestAccess(field(name)))).toEqual(['write', 'masked', 'masked', 'read', 'read']);
    expect(names.map((name) => create.widestAccess(field(name)))).toEqual(['write', 'write', 'write', 'read', 'read']);
  });

  it('lets read single records because of a task, with the default masks', () => {
    const view = plan([{ actions: { view: 'own' }, fields: { mobile: 'write' } }], 'view', [libraryId(900)]);
    expect(view.covers(row(9, 13))).toBe(true);
    expect(view.covers(row(9, 13, 901))).toBe(false);
    expect(view.access(row(9, 13), field('mobile'))).toBe('masked');
    expect(view.access(row(2, 11, 901), field('mobile'))).toBe('write');
    expect(view.readsEverywhere(field('mobile'))).toBe(false);
    expect(view.readsEverywhere(field('name'))).toBe(true);
  });
});
