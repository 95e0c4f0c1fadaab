import { defineRole } from '@vermilion/plugin-kit';

export const accountKeeper = defineRole({
  title: { zh: '账号管理员', en: 'Keeper of accounts' },
  description: { zh: '离职时核对账号与权限', en: 'Sees to accounts and rights of those who leave' },
  grants: [{ entity: 'resignation', actions: { view: 'all' } }],
});
