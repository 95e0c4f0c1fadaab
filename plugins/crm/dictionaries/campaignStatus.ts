import { defineDictionary } from '@vermilion/plugin-kit';

export const campaignStatus = defineDictionary({
  title: { zh: '活动状态', en: 'Campaign status' },
  items: {
    draft: { label: { zh: '草稿', en: 'Draft' }, color: 'draft' },
    running: { label: { zh: '进行中', en: 'Running' }, color: 'pending' },
    finished: { label: { zh: '已结束', en: 'Finished' }, color: 'approved' },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, color: 'withdrawn' },
  },
  transitions: {
    draft: ['running', 'cancelled'],
    running: ['finished', 'cancelled'],
    finished: [],
    cancelled: [],
  },
});
