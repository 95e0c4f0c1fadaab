import { defineSchedule } from '@vermilion/plugin-kit';
import { putIntoPool } from '../pool/putIntoPool.js';

/** Customers of those who have left wait in the pool to be assigned; their leaders know. */
export const ownerLeft = defineSchedule({
  title: { zh: '离职人员的客户待分配', en: 'Customers of those who have left' },
  rhythm: { every: 'night' },
  entity: 'enterpriseCustomer',
  where: {
    all: [
      { field: 'inPool', op: 'eq', value: false },
      { field: 'owner', op: 'notEmpty' },
    ],
  },
  run: async ({ records, people, tell, today }, customer) => {
    const { ownerId } = customer;
    if (typeof ownerId !== 'string' || people.isActive(ownerId)) return;
    const text = { zh: '“{title}”的负责人已离职，请重新分配', en: 'The owner of "{title}" has left: please assign it' };
    await tell(['leader'], text, `left ${today}`);
    await putIntoPool(records, customer);
  },
});
