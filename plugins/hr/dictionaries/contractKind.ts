import { defineDictionary } from '@vermilion/plugin-kit';

export const contractKind = defineDictionary({
  title: { zh: '合同类型', en: 'Contract kind' },
  items: {
    fixed: { label: { zh: '固定期限', en: 'Fixed term' }, color: 'c1' },
    open: { label: { zh: '无固定期限', en: 'Open ended' }, color: 'c2' },
    project: { label: { zh: '以完成任务为期限', en: 'For a task' }, color: 'c3' },
    parttime: { label: { zh: '非全日制', en: 'Part time' }, color: 'c4' },
    intern: { label: { zh: '实习协议', en: 'Internship' }, color: 'c5' },
    outsource: { label: { zh: '劳务派遣', en: 'Dispatched' }, color: 'c6' },
  },
});
