import { defineImportTemplate } from '@vermilion/plugin-kit';

export const lead = defineImportTemplate({
  title: { zh: '线索导入', en: 'Leads' },
  entity: 'lead',
  mode: 'skipDuplicates',
  columns: [
    { field: 'name', aliases: ['名称', '标题'] },
    { field: 'contactName' },
    { field: 'mobile', aliases: ['手机', '电话'] },
    { field: 'source', words: { 抖音: 'ad', 百度: 'search', 公众号: 'online' } },
    { field: 'campaign', aliases: ['活动'] },
    { field: 'content', aliases: ['需求', '备注'] },
    { field: 'status', default: '新线索' },
  ],
  match: [['mobile']],
});
