import { defineRole } from '@vermilion/plugin-kit';

export const sealKeeper = defineRole({
  title: { zh: '印章管理员', en: 'Keeper of the seal' },
  description: { zh: '用印并上传扫描件', en: 'Seals contracts and uploads the scans' },
  grants: [{ entity: 'contract', actions: { view: 'all' } }],
});
