import { defineImportTemplate } from '@vermilion/plugin-kit';

export const enterpriseCustomer = defineImportTemplate({
  title: { zh: '企业客户导入', en: 'Companies' },
  entity: 'enterpriseCustomer',
  mode: 'upsert',
  columns: [
    { field: 'name', aliases: ['企业名称', '公司名称', 'Company'] },
    { field: 'shortName', aliases: ['简称'] },
    { field: 'uscc', aliases: ['信用代码', '税号', 'Credit code'] },
    { field: 'regNo' },
    { field: 'industry', aliases: ['行业'], words: { 互联网: 'it', 软件: 'it', 制造: 'manufacturing', 地产: 'construction' } },
    { field: 'size', aliases: ['规模'] },
    { field: 'employeeCount', aliases: ['人数'] },
    { field: 'annualRevenue', aliases: ['营收'] },
    { field: 'province', aliases: ['地区', '省市'] },
    { field: 'address', aliases: ['地址'] },
    { field: 'website', aliases: ['官网'] },
    { field: 'coopStatus', default: '未合作' },
    { field: 'status', default: '潜在' },
    { field: 'level', aliases: ['等级'] },
    { field: 'source', aliases: ['来源'], default: '历史导入' },
    { field: 'tags', empty: 'skip' },
    { field: 'remark', aliases: ['说明'], empty: 'skip' },
  ],
  match: [['uscc'], ['name', 'province']],
});
