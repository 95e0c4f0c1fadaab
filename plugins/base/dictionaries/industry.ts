import { defineDictionary } from '@vermilion/plugin-kit';

export const industry = defineDictionary({
  title: { zh: '行业类型', en: 'Industry' },
  items: {
    it: { label: { zh: '信息技术', en: 'Information technology' }, synonyms: ['互联网', '软件', 'IT'] },
    finance: { label: { zh: '金融业', en: 'Finance' }, synonyms: ['金融'] },
    manufacturing: { label: { zh: '制造业', en: 'Manufacturing' } },
    construction: { label: { zh: '建筑与房地产', en: 'Construction and real estate' }, synonyms: ['建筑', '房地产'] },
    trade: { label: { zh: '批发零售', en: 'Wholesale and retail' }, synonyms: ['零售', '批发', '商贸'] },
    logistics: { label: { zh: '交通运输与物流', en: 'Transport and logistics' }, synonyms: ['物流'] },
    education: { label: { zh: '教育', en: 'Education' } },
    health: { label: { zh: '医疗健康', en: 'Health' }, synonyms: ['医疗'] },
    government: { label: { zh: '政府与公共事业', en: 'Government and public services' } },
    media: { label: { zh: '文化传媒', en: 'Media and culture' } },
    service: { label: { zh: '商业服务', en: 'Business services' } },
    energy: { label: { zh: '能源', en: 'Energy' } },
    agriculture: { label: { zh: '农林牧渔', en: 'Agriculture' } },
    other: { label: { zh: '其他', en: 'Other' } },
  },
});
