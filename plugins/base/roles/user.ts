import { defineRole } from '@vermilion/plugin-kit';

export const user = defineRole({
  title: { zh: '普通用户', en: 'User' },
  description: { zh: '按岗位另授业务角色；默认可查通讯录', en: 'Sees the directory; business roles come on top' },
  grants: [
    { entity: 'department', actions: { view: 'all' } },
    { entity: 'person', actions: { view: 'all' } },
    { entity: 'position', actions: { view: 'all' } },
  ],
});
