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
    draft.setScope('crm:contract', 'view', 'department');
    draft.setFunction('mail.read', true);
    expect(draft.grants.value).toEqual([
      { entity: 'crm:lead', actions: { view: 'all' }, fields: {}, exportLimits: { rows: 5, perDay: 10 } },
      { entity: 'crm:contract', actions: { view: 'department' } },
    ]);
    expect(draft.changes.value.map(({ kind }) => kind)).toEqual(['action', 'action', 'field', 'limits', 'action', 'function']);
    expect(draft.functions.value).toEqual(['audit.read', 'mail.read']);
    expect([draft.isDirty('crm:lead', 'view'), draft.isDirty('crm:lead', 'delete')]).toEqual([true, false]);
  });

  it('is clean again when what was changed is put back or given up', () => {
    const draft = createRightsDraft(role, []);
    draft.setScope('crm:lead', 'view', 'all');
    draft.setScope('crm:lead', 'view', 'own');
    expect([draft.changes.value, draft.grants.value]).toEqual([[], []]);
    draft.setFunction('mail.read', true);
    draft.discard();
    expect(draft.changes.value).toEqual([]);
  });
});
