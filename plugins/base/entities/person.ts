import { datetime, defineEntity, dept, email, phone, ref, refs, select, text, user } from '@vermilion/plugin-kit';

export const person = defineEntity({
  title: { zh: '用户', en: 'User' },
  titleField: 'name',
  managedBy: 'organization',
  icon: 'users',
  fields: {
    employeeNo: text(
      { zh: '工号', en: 'Employee no.' },
      { length: 20, pattern: '^[A-Z]{0,3}\\d{4,10}$', required: true, unique: true, indexed: true, list: true, writeOnce: true },
    ),
    name: text({ zh: '姓名', en: 'Name' }, { length: 40, min: 2, required: true, indexed: true, list: true }),
    username: text(
      { zh: '登录名', en: 'Username' },
      { length: 40, pattern: '^[a-z][a-z0-9_.]{1,39}$', required: true, unique: true, indexed: true },
    ),
    mobile: phone({ zh: '手机号', en: 'Mobile' }, { unique: true, indexed: true, sensitivity: 'personal' }),
    email: email({ zh: '邮箱', en: 'Email' }, { unique: true, indexed: true }),
    department: dept({ zh: '所属部门', en: 'Department' }, { required: true, indexed: true, list: true, filter: true }),
    secondaryDepartments: refs('department', { zh: '兼任部门', en: 'Secondary departments' }),
    position: ref('position', { zh: '岗位', en: 'Position' }, { list: true, filter: true }),
    manager: user({ zh: '直属上级', en: 'Manager' }, { indexed: true }),
    status: select('status', { zh: '账号状态', en: 'State' }, { required: true, filter: true, default: 'enabled' }),
    leaveFrom: datetime({ zh: '代理开始', en: 'Delegation from' }),
    leaveTo: datetime({ zh: '代理结束', en: 'Delegation to' }),
    delegateTo: user({ zh: '代理人', en: 'Delegate' }),
  },
  rules: [
    {
      id: 'leavePeriod',
      must: 'leaveTo = null or leaveTo > leaveFrom',
      field: 'leaveTo',
      message: { zh: '代理结束须晚于开始', en: 'The delegation must end after it begins.' },
    },
  ],
});
