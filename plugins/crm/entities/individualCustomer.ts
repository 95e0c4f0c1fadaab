import {
  bool,
  date,
  datetime,
  defineEntity,
  email,
  idcard,
  longtext,
  money,
  phone,
  region,
  select,
  tags,
  text,
} from '@vermilion/plugin-kit';

export const individualCustomer = defineEntity({
  title: { zh: '个人客户', en: 'Individual customer' },
  titleField: 'name',
  serial: { pattern: 'KHG{yyyyMM}{seq4}', assign: 'create' },
  icon: 'user-round',
  fields: {
    name: text({ zh: '姓名', en: 'Name' }, { length: 40, required: true, indexed: true, list: true, min: 2 }),
    idType: select('base:idType', { zh: '证件类型', en: 'ID type' }, { required: true, default: 'idcard' }),
    idNo: idcard({ zh: '身份证号', en: 'ID number' }, { unique: true, indexed: true, sensitivity: 'sensitive' }),
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
        formula:
          'if idNo = null then null else substring(idNo, 7, 4) + "-" + substring(idNo, 11, 2) + "-" + substring(idNo, 13, 2)',
      },
    ),
    mobile: phone(
      { zh: '联系方式（手机）', en: 'Mobile' },
      { required: true, indexed: true, list: true, sensitivity: 'personal' },
    ),
    wechat: text({ zh: '微信', en: 'WeChat' }, { length: 40, sensitivity: 'personal' }),
    email: email({ zh: '邮箱', en: 'Email' }, { sensitivity: 'personal' }),
    province: region({ zh: '所在地区', en: 'Region' }, { filter: true }),
    address: text({ zh: '地址', en: 'Address' }, { length: 200, sensitivity: 'personal', link: 'address' }),
    status: select(
      'customerStatus',
      { zh: '客户状态', en: 'Customer status' },
      { required: true, list: true, filter: true, default: 'potential' },
    ),
    level: select('level', { zh: '客户等级', en: 'Level' }, { filter: true }),
    source: select('source', { zh: '渠道来源', en: 'Channel' }, { required: true, list: true, filter: true }),
    tags: tags({ zh: '标签', en: 'Tags' }, { list: true, filter: true }),
    dealAmount: money({ zh: '累计成交', en: 'Total deal amount' }, { computed: true, default: '0.00' }),
    lastFollowAt: datetime({ zh: '最近跟进', en: 'Last follow-up' }, { indexed: true, list: true, computed: true }),
    consent: bool(
      { zh: '营销授权', en: 'Marketing consent' },
      {
        required: true,
        default: false,
        hint: { zh: '未授权者不进入营销名单', en: 'Without it a customer is never part of a campaign' },
      },
    ),
    remark: longtext({ zh: '备注', en: 'Remark' }, { max: 2000 }),
  },
});
