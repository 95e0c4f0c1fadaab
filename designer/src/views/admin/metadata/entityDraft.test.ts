import { expect, it } from 'vitest';
import { emptyEntity, emptyGrant, entityOf } from './entityDraft.js';

it('gives each chosen action of a role its rows, and leaves out empty lines', () => {
  const draft = { ...emptyEntity(), name: 'visit', zh: ' 拜访 ', en: 'Visit', serial: '' };
  draft.grants = [{ role: 'crm:sales', scope: 'own', actions: ['view', 'create'] }, emptyGrant()];
  expect(entityOf(draft)).toEqual({
    name: 'visit',
    title: { zh: '拜访', en: 'Visit' },
    nameLabel: { zh: '名称', en: 'Name' },
    grants: [{ role: 'crm:sales', actions: { view: 'own', create: 'own' } }],
  });
});

it('sends a serial pattern that was typed', () => {
  expect(entityOf({ ...emptyEntity(), serial: 'BF-{yyyy}{seq4}' }).serial).toBe('BF-{yyyy}{seq4}');
});
