import { defineDictionary } from '@vermilion/plugin-kit';

export const employmentStatus = defineDictionary({
  title: { zh: '在职状态', en: 'Employment' },
  items: {
    probation: { label: { zh: '试用', en: 'Probation' }, color: 'pending' },
    active: { label: { zh: '在职', en: 'Employed' }, color: 'approved' },
    leaving: { label: { zh: '离职办理中', en: 'Leaving' }, color: 'returned' },
    left: { label: { zh: '已离职', en: 'Left' }, color: 'withdrawn' },
    retired: { label: { zh: '退休', en: 'Retired' }, color: 'draft' },
  },
  transitions: {
    probation: ['active', 'leaving', 'left'],
    active: ['leaving', 'left', 'retired'],
    leaving: ['left', 'active'],
    left: [],
    retired: [],
  },
});
