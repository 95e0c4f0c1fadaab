import { defineDictionary } from '@vermilion/plugin-kit';

export const source = defineDictionary({
  title: { zh: '客户来源', en: 'Source' },
  items: {
    exhibition: { label: { zh: '展会', en: 'Exhibition' } },
    search: { label: { zh: '搜索引擎', en: 'Search engine' } },
    ad: { label: { zh: '广告投放', en: 'Advertising' } },
    referral: { label: { zh: '转介绍', en: 'Referral' } },
    online: { label: { zh: '线上注册', en: 'Online registration' } },
    phone: { label: { zh: '电话咨询', en: 'Phone' } },
    visit: { label: { zh: '上门陌拜', en: 'Cold visit' } },
    partner: { label: { zh: '渠道伙伴', en: 'Partner' } },
    import: { label: { zh: '历史导入', en: 'Historical import' } },
    other: { label: { zh: '其他', en: 'Other' } },
  },
});
