import { recordActions } from '@vermilion/plugin-kit';
import { expect, test } from 'vitest';
import type { EntityMeta } from '../../../api/manifest.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { entityOf } from '../testing/entityOf.js';
import { relationsTo } from './relationsTo.js';

const CUSTOMER = 'crm:enterpriseCustomer';
const reference = fieldOf('ref', { entity: CUSTOMER });
const closed = Object.fromEntries(recordActions.map((action) => [action, null])) as unknown as EntityMeta['access'];

test('every field that refers to the entity is a relation, unless it is masked or the records are not open', () => {
  const contract = entityOf({ customer: reference, payer: reference, owner: fieldOf('ref', { entity: 'crm:contact' }) });
  const masked = entityOf({ customer: fieldOf('ref', { entity: CUSTOMER, access: 'masked' }) });
  const hidden = entityOf({ customer: reference }, { access: closed });
  expect(relationsTo(CUSTOMER, [contract, masked, hidden]).map(({ entity, name }) => `${entity.name} ${name}`)).toEqual([
    'crm:contract customer',
    'crm:contract payer',
  ]);
});
