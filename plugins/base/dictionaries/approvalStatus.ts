import { defineDictionary } from '@vermilion/plugin-kit';

export const approvalStatus = defineDictionary({
  title: { zh: '审批状态', en: 'Approval status' },
  items: {
    draft: { label: { zh: '草稿', en: 'Draft' }, color: 'draft' },
    pending: { label: { zh: '审批中', en: 'In approval' }, color: 'pending' },
    approved: { label: { zh: '已通过', en: 'Approved' }, color: 'approved' },
    rejected: { label: { zh: '已驳回', en: 'Rejected' }, color: 'rejected' },
    returned: { label: { zh: '已退回', en: 'Returned' }, color: 'returned' },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, color: 'withdrawn' },
    cancelled: { label: { zh: '已作废', en: 'Cancelled' }, color: 'withdrawn' },
  },
});
