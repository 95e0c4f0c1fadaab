import { defineDictionary } from '@vermilion/plugin-kit';

export const priority = defineDictionary({
  title: { zh: '优先级', en: 'Priority' },
  items: {
    urgent: { label: { zh: '紧急', en: 'Urgent' }, color: 'rejected' },
    high: { label: { zh: '高', en: 'High' }, color: 'returned' },
    normal: { label: { zh: '普通', en: 'Normal' }, color: 'pending' },
    low: { label: { zh: '低', en: 'Low' }, color: 'draft' },
  },
});
