import { expect, test } from 'vitest';
import type { EntityMeta } from '../../../api/manifest.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { waysFrom } from './waysFrom.js';

type Asked = Pick<EntityMeta, 'name' | 'access' | 'fields'>;
const withAccess = (access: object, fields: object = {}) => ({ name: 'crm:lead', access, fields }) as Asked;
const nowhere = withAccess({ view: 'own', edit: null, delete: null });
const all = withAccess({ view: 'all', edit: 'all', delete: 'all' });
const tagged = withAccess({ view: 'all', edit: null, delete: null }, { tags: fieldOf('tags') });
const labels = (entity: typeof all, may: boolean) => waysFrom(entity, () => may).map(({ label }) => label);

test('leads only where somebody may go', () => {
  expect(labels(nowhere, false)).toEqual([]);
  expect(labels(nowhere, true)).toEqual(['quality.link']);
  expect(labels(all, false)).toEqual(['quality.link', 'records.bin.open']);
  expect(labels(tagged, false)).toEqual(['quality.link', 'associations.link']);
  expect(labels(all, true)).toEqual(['cleaning.link', 'quality.link', 'records.bin.open']);
});
