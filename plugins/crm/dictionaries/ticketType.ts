import { defineDictionary } from '@vermilion/plugin-kit';

export const ticketType = defineDictionary({
  title: { zh: '工单类型', en: 'Ticket type' },
  items: {
    consult: { label: { zh: '咨询', en: 'Question' } },
    complaint: { label: { zh: '投诉', en: 'Complaint' } },
    repair: { label: { zh: '报修', en: 'Repair' } },
    return: { label: { zh: '退换货', en: 'Return or exchange' } },
    refund: { label: { zh: '退款', en: 'Refund' } },
    visit: { label: { zh: '回访', en: 'Call-back' } },
  },
});
