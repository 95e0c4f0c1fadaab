import { describe, expect, it } from 'vitest';
import type { EditableRole } from '../../../api/roles.js';
import { createRightsDraft } from './rightsDraft.js';

const role: EditableRole = {
  version: 1,
  own: false,
  changed: false,
  grants: [{ entity: 'crm:lead', actions: { view: 'own', edit: 'own' }, fields: { mobile: 'write' } }],
  functions: ['audit.read', 'mail.read'],
};

describe('a draft of rights', () => {
  it('sends whole grants of the entities that differ, and names each difference', () => {
    const draft = createRightsDraft(role, ['audit.read']);
    draft.setScope('crm:lead', 'view', 'all');
    draft.setScope('crm:lead', 'edit', null);
    draft.setField('crm:lead', 'mobile', null);
    draft.setLimits('crm:lead', { rows: 5, perDay: 10 });
    draft.setConditions('crm:lead', [{ field: 'source', op: 'eq', value: 'phone' }]);
    draft.setScope('crm:contract', 'view', 'department');
    draft.setFunction('mail.read', true);
    expect(draft.grants.value).toEqual([
      {
        entity: 'crm:lead',
        actions: { view: 'all' },
        fields: {},
        exportLimits: { rows: 5, perDay: 10 },
        where: [{ field: 'source', op: 'eq', value: 'phone' }],
      },
      { entity: 'crm:contract', actions: { view: 'department' } },
    ]);
    expect(draft.changes.value.map(({ kind }) => kind)).toEqual([
      'action',
      'action',
      'field',
      'limits',
      'conditions',
      'action',
      'function',
    ]);
    expect(draft.functions.value).toEqual(['audit.read', 'mail.read']);
    expect([draft.isDirty('crm:lead', 'view'), draft.isDirty('crm:lead', 'delete')]).toEqual([true, false]);
  });

  it('is clean again when what was changed is put back or given up', () => {
    const draft = createRightsDraft(role, []);
    draft.setScope('crm:lead', 'view', 'all');
    draft.setScope('crm:lead', 'view', 'own');
    expect([draft.changes.value, draft.grants.value]).toEqual([[], []]);
    draft.setConditions('crm:lead', [{ field: 'source', op: 'empty' }]);
    draft.setConditions('crm:lead', []);
    expect(draft.changes.value).toEqual([]);
    draft.setFunction('mail.read', true);
    draft.discard();
    expect(draft.changes.value).toEqual([]);
  });
});
