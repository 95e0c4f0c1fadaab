import { defineAction } from '@vermilion/plugin-kit';
import { putIntoPool } from '../pool/putIntoPool.js';

/** Whoever has bought is transferred to a colleague instead. */
export const release = defineAction({
  title: { zh: '退回公海', en: 'Return to the pool' },
  question: {
    zh: '“{title}”及其联系人将没有负责人，同事可以领取。',
    en: '"{title}" and the contacts belong to nobody then, and colleagues may claim them.',
  },
  entity: 'enterpriseCustomer',
  roles: ['rep', 'manager'],
  needs: 'transfer',
  when: 'inPool != true and status != "won"',
  run: ({ records }, customer) => putIntoPool(records, customer),
});
