import { defineDictionary } from '@vermilion/plugin-kit';

export const leavingReason = defineDictionary({
  title: { zh: '离职原因', en: 'Reason for leaving' },
  items: {
    personal: { label: { zh: '个人发展', en: 'Career' }, color: 'c1' },
    salary: { label: { zh: '薪酬', en: 'Pay' }, color: 'c2' },
    family: { label: { zh: '家庭', en: 'Family' }, color: 'c3' },
    health: { label: { zh: '健康', en: 'Health' }, color: 'c4' },
    dismiss: { label: { zh: '公司解除', en: 'Dismissed' }, color: 'c8' },
    expire: { label: { zh: '合同到期', en: 'Contract ended' }, color: 'c5' },
    retire: { label: { zh: '退休', en: 'Retired' }, color: 'c6' },
    other: { label: { zh: '其他', en: 'Other' }, color: 'c7' },
  },
});
