import { defineAction } from '@vermilion/plugin-kit';
import { takeFromPool } from '../pool/takeFromPool.js';

/** Key customers are given by the flow of transfers only. */
export const claim = defineAction({
  title: { zh: '领取', en: 'Claim' },
  question: {
    zh: '领取“{title}”后由你负责，30 天未跟进会再回到公海。',
    en: '"{title}" becomes yours, and goes back to the pool after 30 days without a follow-up.',
  },
  entity: 'enterpriseCustomer',
  roles: ['rep', 'manager'],
  when: 'inPool = true and (level = null or level != "A")',
  perDay: 10,
  run: ({ records, person, now }, { id }) => takeFromPool(records, id, person, now),
});
