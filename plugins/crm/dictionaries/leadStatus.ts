import { defineDictionary } from '@vermilion/plugin-kit';

export const leadStatus = defineDictionary({
  title: { zh: '线索状态', en: 'Lead status' },
  items: {
    new: { label: { zh: '新线索', en: 'New' }, color: 'c2' },
    contacted: { label: { zh: '已联系', en: 'Contacted' }, color: 'pending' },
    qualified: { label: { zh: '有效', en: 'Qualified' }, color: 'c3' },
    converted: { label: { zh: '已转化', en: 'Converted' }, color: 'approved' },
    invalid: { label: { zh: '无效', en: 'Invalid' }, color: 'withdrawn' },
  },
  transitions: {
    new: ['contacted', 'qualified', 'invalid'],
    contacted: ['qualified', 'invalid'],
    qualified: ['converted', 'invalid'],
    converted: [],
    invalid: ['new'],
  },
});
