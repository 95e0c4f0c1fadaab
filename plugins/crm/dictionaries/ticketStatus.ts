import { defineDictionary } from '@vermilion/plugin-kit';

export const ticketStatus = defineDictionary({
  title: { zh: '工单状态', en: 'Ticket status' },
  items: {
    new: { label: { zh: '待受理', en: 'New' }, color: 'c2' },
    processing: { label: { zh: '处理中', en: 'In progress' }, color: 'pending' },
    waiting: { label: { zh: '待客户反馈', en: 'Waiting for customer' }, color: 'returned' },
    resolved: { label: { zh: '已解决', en: 'Resolved' }, color: 'approved' },
    closed: { label: { zh: '已关闭', en: 'Closed' }, color: 'draft' },
    rejected: { label: { zh: '不予受理', en: 'Refused' }, color: 'rejected' },
  },
  transitions: {
    new: ['processing', 'rejected'],
    processing: ['waiting', 'resolved'],
    waiting: ['processing', 'resolved'],
    resolved: ['closed', 'processing'],
    closed: ['processing'],
    rejected: [],
  },
});
