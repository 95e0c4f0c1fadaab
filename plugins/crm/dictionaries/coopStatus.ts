import { defineDictionary } from '@vermilion/plugin-kit';

export const coopStatus = defineDictionary({
  title: { zh: '合作状态', en: 'Cooperation status' },
  items: {
    none: { label: { zh: '未合作', en: 'None' }, color: 'draft' },
    negotiating: { label: { zh: '洽谈中', en: 'In talks' }, color: 'pending' },
    active: { label: { zh: '合作中', en: 'Active' }, color: 'approved' },
    suspended: { label: { zh: '暂停', en: 'Suspended' }, color: 'returned' },
    ended: { label: { zh: '已终止', en: 'Ended' }, color: 'withdrawn' },
  },
});
