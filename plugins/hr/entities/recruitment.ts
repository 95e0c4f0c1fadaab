import { bool, date, defineEntity, dept, int, longtext, money, ref, text } from '@vermilion/plugin-kit';

export const recruitment = defineEntity({
  title: { zh: '招聘需求', en: 'Recruitment' },
  titleField: 'role',
  serial: { pattern: 'ZP{yyyyMM}{seq3}', assign: 'create' },
  icon: 'target',
  fields: {
    department: dept({ zh: '用人部门', en: 'Department' }, { required: true, filter: true, list: true }),
    role: text({ zh: '岗位', en: 'Role' }, { length: 60, required: true, list: true }),
    position: ref('base:position', { zh: '对应岗位', en: 'Position' }),
    headcount: int({ zh: '人数', en: 'Headcount' }, { required: true, list: true, min: 1, max: 200 }),
    inPlan: bool({ zh: '编制内', en: 'In headcount plan' }, { required: true, list: true, default: true }),
    salaryMax: money({ zh: '薪资上限', en: 'Highest salary' }, { required: true, min: 0, sensitivity: 'personal' }),
    reason: longtext({ zh: '招聘原因', en: 'Reason' }, { required: true, min: 2, max: 2000 }),
    expectedDate: date({ zh: '期望到岗', en: 'Needed by' }, { required: true, list: true }),
  },
});
