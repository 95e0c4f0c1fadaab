import { recordActions } from '@vermilion/plugin-kit';
import { describe, expect, it } from 'vitest';
import type { EntityRights } from '../../../api/roles.js';
import { compareRoles, type ComparedRole } from './compareRoles.js';

const text = (zh: string) => ({ zh, en: zh });
const closed = Object.fromEntries(recordActions.map((action) => [action, null])) as EntityRights['actions'];
const rights = (actions: Partial<EntityRights['actions']>, access: EntityRights['fields'][number]['access']): EntityRights => ({
  entity: 'crm:lead',
  title: text('线索'),
  plugin: 'crm',
  actions: { ...closed, ...actions },
  fields: [{ name: 'mobile', label: text('手机'), sensitivity: 'personal', access, onCreate: true }],
});
const role = (
  functions: readonly string[],
  given: EntityRights,
  where?: readonly { field: string; op: 'empty' }[],
): ComparedRole => ({
  role: { functions, grants: [{ entity: 'crm:lead', actions: {}, ...(where ? { where } : {}) }] },
  rights: [given],
});

describe('two roles beside each other', () => {
  it('differ in functions, actions, fields and conditions, each with both sides', () => {
    const one = role(['mail.read', 'audit.read'], rights({ view: 'all', create: 'all', export: 'own' }, 'write'));
    const other = role(['audit.read'], rights({ view: 'own', create: 'own', export: 'own' }, 'masked'), [
      { field: 'source', op: 'empty' },
    ]);
    expect(compareRoles(one, other).map(({ kind, sides }) => [kind, ...sides])).toEqual([
      ['function', true, false],
      ['action', 'all', 'own'],
      ['field', 'write', 'masked'],
      ['conditions', 0, 1],
    ]);
  });

  it('differ in no field where only one of them meets the records', () => {
    const differences = compareRoles(role([], rights({ view: 'all' }, 'read')), role([], rights({}, 'hidden')));
    expect(differences.map(({ kind }) => kind)).toEqual(['action']);
  });

  it('are the same when nothing differs', () => {
    const same = role(['mail.read'], rights({ view: 'all' }, 'read'));
    expect(compareRoles(same, same)).toEqual([]);
  });
});
