import { defineDictionary } from '@vermilion/plugin-kit';

export const contractType = defineDictionary({
  title: { zh: '合同类型', en: 'Contract type' },
  items: {
    sale: { label: { zh: '销售合同', en: 'Sales contract' } },
    service: { label: { zh: '服务合同', en: 'Service contract' } },
    framework: { label: { zh: '框架协议', en: 'Framework agreement' } },
    nda: { label: { zh: '保密协议', en: 'Confidentiality agreement' } },
    supplement: { label: { zh: '补充协议', en: 'Supplement' } },
    other: { label: { zh: '其他', en: 'Other' } },
  },
});
