import { defineImportTemplate } from '@vermilion/plugin-kit';

export const contact = defineImportTemplate({
  title: { zh: '联系人导入', en: 'Contacts' },
  entity: 'contact',
  mode: 'upsert',
  columns: [
    { field: 'customer', aliases: ['客户名称', '公司'] },
    { field: 'name', aliases: ['联系人'] },
    { field: 'title', aliases: ['职务'] },
    { field: 'role' },
    { field: 'mobile', aliases: ['手机', '手机号'] },
    { field: 'tel' },
    { field: 'email' },
    { field: 'isPrimary', default: '否' },
    { field: 'birthday', aliases: ['出生日期'] },
  ],
  match: [['customer', 'mobile']],
});
