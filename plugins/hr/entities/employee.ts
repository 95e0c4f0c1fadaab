import {
  bankcard,
  date,
  decimal,
  defineEntity,
  dept,
  email,
  idcard,
  money,
  phone,
  ref,
  select,
  tags,
  text,
  user,
} from '@vermilion/plugin-kit';

export const employee = defineEntity({
  title: { zh: '员工档案', en: 'Employee' },
  titleField: 'name',
  icon: 'user-round',
  fields: {
    employeeNo: text(
      { zh: '工号', en: 'Employee no.' },
      { length: 20, pattern: '^[A-Z]{0,3}\\d{4,10}$', required: true, unique: true, indexed: true, list: true, writeOnce: true },
    ),
    account: user({ zh: '系统账号', en: 'User account' }, { unique: true, indexed: true }),
    name: text({ zh: '姓名', en: 'Name' }, { length: 40, min: 2, required: true, indexed: true, list: true }),
    idNo: idcard({ zh: '身份证号', en: 'ID number' }, { required: true, unique: true, indexed: true, sensitivity: 'sensitive' }),
    gender: select(
      'base:gender',
      { zh: '性别', en: 'Gender' },
      {
        computed: true,
        formula: 'if idNo = null then null else if modulo(number(substring(idNo, 17, 1)), 2) = 1 then "M" else "F"',
      },
    ),
    birthDate: date(
      { zh: '出生日期', en: 'Birth date' },
      {
        computed: true,
        sensitivity: 'personal',
        formula:
          'if idNo = null then null else substring(idNo, 7, 4) + "-" + substring(idNo, 11, 2) + "-" + substring(idNo, 13, 2)',
      },
    ),
    ageBand: select(
      'ageBand',
      { zh: '年龄段', en: 'Age' },
      {
        computed: true,
        formula:
          'if idNo = null then null else if substring(idNo, 7, 4) < "1977" then "senior" else if substring(idNo, 7, 4) < "1987" then "forties" else if substring(idNo, 7, 4) < "1997" then "thirties" else "twenties"',
      },
    ),
    mobile: phone(
      { zh: '手机号', en: 'Mobile' },
      { required: true, unique: true, indexed: true, list: true, sensitivity: 'personal' },
    ),
    email: email({ zh: '邮箱', en: 'Email' }),
    department: dept({ zh: '部门', en: 'Department' }, { required: true, indexed: true, list: true, filter: true }),
    position: ref('base:position', { zh: '岗位', en: 'Position' }, { list: true, filter: true }),
    hireDate: date({ zh: '入职日期', en: 'Hire date' }, { required: true, indexed: true, list: true, filter: true }),
    probationEnd: date({ zh: '试用期截止', en: 'Probation end' }, { indexed: true }),
    regularDate: date({ zh: '转正日期', en: 'Regularized on' }, { computed: true }),
    leftDate: date({ zh: '离职日期', en: 'Left on' }, { computed: true }),
    status: select(
      'employmentStatus',
      { zh: '在职状态', en: 'Employment' },
      { required: true, list: true, filter: true, default: 'probation' },
    ),
    contractKind: select('contractKind', { zh: '合同类型', en: 'Contract kind' }, { required: true, default: 'fixed' }),
    contractEnd: date({ zh: '合同到期', en: 'Contract end' }, { indexed: true, filter: true }),
    education: select('education', { zh: '学历', en: 'Education' }, { filter: true }),
    school: text({ zh: '毕业院校', en: 'School' }, { length: 80 }),
    skills: tags({ zh: '技能标签', en: 'Skills' }, { list: true, filter: true }),
    performance: select('performance', { zh: '绩效等级', en: 'Performance' }, { filter: true }),
    bankCard: bankcard({ zh: '工资卡号', en: 'Salary card' }, { sensitivity: 'sensitive' }),
    baseSalary: money({ zh: '基本工资', en: 'Base salary' }, { min: 0, sensitivity: 'sensitive' }),
    emergencyName: text({ zh: '紧急联系人', en: 'Emergency contact' }, { length: 40, sensitivity: 'personal' }),
    emergencyPhone: phone({ zh: '紧急联系电话', en: 'Emergency phone' }, { sensitivity: 'personal' }),
    workYears: decimal({ zh: '累计工龄', en: 'Years of work' }, { length: 4, scale: 1, min: 0, max: 60 }),
    annualDays: decimal(
      { zh: '年假天数', en: 'Annual leave' },
      {
        length: 4,
        scale: 1,
        computed: true,
        formula:
          'if workYears = null or workYears < 1 then 0 else if workYears < 10 then 5 else if workYears < 20 then 10 else 15',
      },
    ),
    annualTaken: decimal({ zh: '已休年假', en: 'Annual leave taken' }, { length: 4, scale: 1, computed: true, default: '0.0' }),
    annualLeft: decimal(
      { zh: '剩余年假', en: 'Annual leave left' },
      {
        length: 4,
        scale: 1,
        computed: true,
        formula:
          '(if workYears = null or workYears < 1 then 0 else if workYears < 10 then 5 else if workYears < 20 then 10 else 15) - (if annualTaken = null then 0 else annualTaken)',
      },
    ),
  },
  rules: [
    {
      id: 'grownUp',
      must: 'date(birthDate) + duration("P16Y") <= date(hireDate)',
      field: 'hireDate',
      message: { zh: '入职时须年满 16 周岁', en: 'Nobody under sixteen may be hired.' },
    },
    {
      id: 'probationLater',
      must: 'probationEnd = null or probationEnd >= hireDate',
      field: 'probationEnd',
      message: { zh: '试用期截止不能早于入职日期', en: 'The probation cannot end before it begins.' },
    },
    {
      id: 'probationShort',
      must: 'probationEnd = null or date(probationEnd) <= date(hireDate) + duration("P6M")',
      field: 'probationEnd',
      message: {
        zh: '试用期最长 6 个月（劳动合同法第 19 条）',
        en: 'A probation lasts six months at most (labor contract law, article 19).',
      },
    },
    {
      id: 'contractLater',
      must: 'contractEnd = null or contractEnd >= hireDate',
      field: 'contractEnd',
      message: { zh: '合同到期不能早于入职日期', en: 'The contract cannot end before it begins.' },
    },
  ],
});
