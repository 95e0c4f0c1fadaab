import { defineEntity, longtext, phone, ref, select, text } from '@vermilion/plugin-kit';

export const lead = defineEntity({
  title: { zh: '线索', en: 'Lead' },
  titleField: 'name',
  serial: { pattern: 'XS{yyyyMMdd}{seq4}', assign: 'create' },
  icon: 'sparkles',
  fields: {
    name: text({ zh: '线索名称', en: 'Lead name' }, { length: 100, required: true, list: true }),
    contactName: text({ zh: '联系人', en: 'Contact' }, { length: 40 }),
    mobile: phone({ zh: '手机号', en: 'Mobile' }, { indexed: true, list: true, sensitivity: 'personal' }),
    source: select('source', { zh: '来源', en: 'Source' }, { required: true, filter: true }),
    campaign: ref('campaign', { zh: '来源活动', en: 'Campaign' }, { filter: true }),
    content: longtext({ zh: '需求描述', en: 'Need' }),
    status: select('leadStatus', { zh: '线索状态', en: 'Status' }, { required: true, list: true, filter: true, default: 'new' }),
    convertedCustomer: ref('enterpriseCustomer', { zh: '转化客户', en: 'Converted customer' }, { computed: true }),
  },
});
