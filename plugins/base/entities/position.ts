import { defineEntity, dept, int, select, text } from '@vermilion/plugin-kit';

export const position = defineEntity({
  title: { zh: '岗位', en: 'Position' },
  titleField: 'name',
  managedBy: 'organization',
  icon: 'briefcase',
  fields: {
    code: text({ zh: '岗位编码', en: 'Code' }, { length: 30, required: true, unique: true }),
    name: text({ zh: '岗位名称', en: 'Name' }, { length: 40, required: true, list: true }),
    department: dept(
      { zh: '所属部门', en: 'Department' },
      { filter: true, hint: { zh: '空为全公司通用', en: 'Empty: everywhere' } },
    ),
    level: int({ zh: '职级', en: 'Level' }, { min: 1, max: 20 }),
    status: select('status', { zh: '状态', en: 'State' }, { required: true, default: 'enabled' }),
  },
});
