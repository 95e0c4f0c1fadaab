import { defineDictionary } from '@vermilion/plugin-kit';

export const contractStatus = defineDictionary({
  title: { zh: '合同状态', en: 'Contract status' },
  items: {
    draft: { label: { zh: '草稿', en: 'Draft' }, color: 'draft' },
    pending: { label: { zh: '审批中', en: 'In approval' }, color: 'pending' },
    signed: { label: { zh: '已签署', en: 'Signed' }, color: 'approved' },
    executing: { label: { zh: '履行中', en: 'In performance' }, color: 'c1' },
    finished: { label: { zh: '已完成', en: 'Finished' }, color: 'c3' },
    terminated: { label: { zh: '已终止', en: 'Terminated' }, color: 'returned' },
    void: { label: { zh: '已作废', en: 'Void' }, color: 'withdrawn' },
  },
  transitions: {
    draft: ['pending', 'signed', 'void'],
    pending: ['draft', 'signed'],
    signed: ['executing', 'terminated', 'void'],
    executing: ['finished', 'terminated'],
    finished: [],
    terminated: [],
    void: [],
  },
});
