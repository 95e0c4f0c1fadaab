import { bool, defineEntity, int, ref, select, text, user, users } from '@vermilion/plugin-kit';

export const department = defineEntity({
  title: { zh: '部门', en: 'Department' },
  titleField: 'name',
  managedBy: 'organization',
  icon: 'network',
  fields: {
    code: text(
      { zh: '部门编码', en: 'Code' },
      { length: 30, pattern: '^[A-Z0-9_-]{2,30}$', required: true, unique: true, indexed: true, list: true },
    ),
    name: text({ zh: '部门名称', en: 'Name' }, { length: 60, required: true, indexed: true, list: true }),
    parent: ref('department', { zh: '上级部门', en: 'Parent' }, { indexed: true }),
    leader: user({ zh: '负责人', en: 'Leader' }, { list: true }),
    viceLeaders: users({ zh: '分管领导', en: 'Supervising leaders' }),
    path: text({ zh: '层级路径', en: 'Path' }, { length: 255, computed: true, indexed: true }),
    sort: int({ zh: '排序', en: 'Sort' }),
    status: select('status', { zh: '状态', en: 'State' }, { required: true, filter: true, default: 'enabled' }),
    gray: bool({ zh: '灰度试点', en: 'Pilot' }, { filter: true, default: false }),
  },
});
