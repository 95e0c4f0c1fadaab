import { expect, test } from 'vitest';
import type { EntityMeta } from '../../../api/manifest.js';
import { waysFrom } from './waysFrom.js';

const withAccess = (access: object) => ({ name: 'crm:lead', access }) as Pick<EntityMeta, 'name' | 'access'>;
const nowhere = withAccess({ view: 'own', edit: null, delete: null });
const all = withAccess({ view: 'all', edit: 'all', delete: 'all' });
const labels = (entity: typeof all, may: boolean) => waysFrom(entity, () => may).map(({ label }) => label);

test('leads only where somebody may go', () => {
  expect(labels(nowhere, false)).toEqual([]);
  expect(labels(nowhere, true)).toEqual(['quality.link']);
  expect(labels(all, false)).toEqual(['quality.link', 'records.bin.open']);
  expect(labels(all, true)).toEqual(['cleaning.link', 'quality.link', 'records.bin.open']);
});
