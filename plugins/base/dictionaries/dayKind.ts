import { defineDictionary } from '@vermilion/plugin-kit';

export const dayKind = defineDictionary({
  title: { zh: '日历类型', en: 'Kind of day' },
  items: {
    work: { label: { zh: '工作日', en: 'Working day' }, color: 'c1' },
    rest: { label: { zh: '休息日', en: 'Rest day' }, color: 'c7' },
    holiday: { label: { zh: '法定节假日', en: 'Public holiday' }, color: 'rejected' },
    makeup: { label: { zh: '调休上班', en: 'Make-up working day' }, color: 'c2' },
  },
});
