import { defineImportTemplate } from '@vermilion/plugin-kit';

export const individualCustomer = defineImportTemplate({
  title: { zh: '个人客户导入', en: 'Persons' },
  entity: 'individualCustomer',
  mode: 'upsert',
  columns: [
    { field: 'name', aliases: ['客户姓名'] },
    { field: 'idType', default: '居民身份证' },
    { field: 'idNo', aliases: ['证件号码', '身份证'] },
    { field: 'mobile', aliases: ['手机', '电话'] },
    { field: 'wechat', aliases: ['微信号'] },
    { field: 'email', aliases: ['电子邮箱'] },
    { field: 'province', aliases: ['地区'] },
    { field: 'address', aliases: ['住址'] },
    { field: 'status', default: '潜在' },
    { field: 'level' },
    { field: 'source', aliases: ['来源'], default: '历史导入' },
    { field: 'tags', empty: 'skip' },
    { field: 'consent', default: '否' },
    { field: 'remark', empty: 'skip' },
  ],
  match: [['idNo'], ['mobile']],
});
