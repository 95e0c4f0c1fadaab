import { defineSchedule } from '@vermilion/plugin-kit';

/** Whoever has left signs in no more; what waits for him goes to who takes over. */
export const closeAccounts = defineSchedule({
  title: { zh: '离职账号停用', en: 'Accounts of those who have left' },
  rhythm: { every: 'quarter' },
  entity: 'employee',
  where: {
    all: [
      { field: 'status', op: 'eq', value: 'left' },
      { field: 'leftDate', op: 'within', value: 'last30days' },
    ],
  },
  run: async ({ people }, { account }) => {
    if (typeof account === 'string' && people.isActive(account)) await people.close(account);
  },
});
