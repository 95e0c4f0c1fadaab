import { expect, test } from 'vitest';
import { createRegistry } from '../../plugins/registry.js';
import { libraryPlugin } from '../../testing/library/libraryPlugin.js';
import { libraryWorld } from '../../testing/library/libraryWorld.js';
import { createDepartmentTree } from '../access/departmentTree.js';
import { createRecordEntities } from '../entity/recordEntities.js';
import { roleRights } from './roleRights.js';

const registry = createRegistry([libraryPlugin]);
const tree = createDepartmentTree(libraryWorld.departments);
const context = { registry, entities: createRecordEntities(registry), tree: () => tree };
const rights = (role: string) => roleRights(context, role).find(({ entity }) => entity === 'lib:member')!;
const field = (role: string, name: string) => rights(role).fields.find((each) => each.name === name);

test('a role has the scope of each action, and null for what it may not do', () => {
  expect(rights('lib:keeper')).toMatchObject({
    title: { zh: '读者', en: 'Member' },
    plugin: 'lib',
    actions: { view: 'department', create: null, edit: 'department', delete: null, import: null, export: null, reveal: null },
  });
});

test.each([
  // plain, personal and sensitive fields by default
  ['lib:librarian', 'nickname', 'write', true],
  ['lib:librarian', 'mobile', 'masked', true],
  ['lib:librarian', 'idNo', 'masked', true],
  // what the grant says of a field
  ['lib:keeper', 'mobile', 'write', false],
  ['lib:keeper', 'deposit', 'hidden', false],
  // viewing alone lets nothing be written
  ['lib:branch', 'nickname', 'read', false],
  // computed fields are never written
  ['lib:director', 'loans', 'read', false],
  // may create, but not look
  ['lib:dropbox', 'nickname', 'hidden', true],
] as const)('%s: %s is %s, filled in on creation: %s', (role, name, access, onCreate) => {
  expect(field(role, name)).toMatchObject({ access, onCreate });
});

test('a field says how sensitive it is', () => {
  expect(['nickname', 'mobile', 'idNo'].map((name) => field('lib:branch', name)?.sensitivity)).toEqual([
    'plain',
    'personal',
    'sensitive',
  ]);
});

test('a role that nobody defines is not found', () => {
  expect(() => roleRights(context, 'lib:nobody')).toThrow(expect.objectContaining({ status: 404 }));
});
