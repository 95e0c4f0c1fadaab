import { bool, date, defineEntity, email, phone, ref, select, text } from '@vermilion/plugin-kit';

export const contact = defineEntity({
  title: { zh: '联系人', en: 'Contact' },
  titleField: 'name',
  icon: 'contact',
  fields: {
    customer: ref('enterpriseCustomer', { zh: '所属客户', en: 'Customer' }, { required: true, indexed: true, list: true }),
    name: text({ zh: '姓名', en: 'Name' }, { length: 40, required: true, indexed: true, list: true }),
    title: text({ zh: '职位', en: 'Title' }, { length: 40, list: true }),
    role: select('contactRole', { zh: '角色', en: 'Role' }, { filter: true }),
    mobile: phone({ zh: '电话', en: 'Phone' }, { required: true, indexed: true, list: true, sensitivity: 'personal' }),
    tel: text(
      { zh: '座机', en: 'Landline' },
      {
        length: 20,
        pattern: '^0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?$',
        hint: { zh: '区号-号码，例如 0571-88990000', en: 'Area code and number' },
      },
    ),
    email: email({ zh: '邮箱', en: 'Email' }, { sensitivity: 'personal' }),
    isPrimary: bool({ zh: '主联系人', en: 'Primary' }, { default: false }),
    birthday: date({ zh: '生日', en: 'Birthday' }),
  },
  indexes: [{ fields: ['customer', 'mobile'], unique: true }],
  rules: [
    {
      id: 'reachable',
      must: 'mobile != null or tel != null',
      field: 'mobile',
      message: { zh: '手机与座机至少填一项', en: 'Give a mobile number or a landline.' },
    },
  ],
});
