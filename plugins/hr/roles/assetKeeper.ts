import { defineRole } from '@vermilion/plugin-kit';

export const assetKeeper = defineRole({
  title: { zh: '资产管理员', en: 'Keeper of assets' },
  description: { zh: '离职时收回资产', en: 'Takes assets back from those who leave' },
  grants: [{ entity: 'resignation', actions: { view: 'all' } }],
});
