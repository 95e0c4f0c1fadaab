import { defineDictionary } from '@vermilion/plugin-kit';

export const education = defineDictionary({
  title: { zh: '学历', en: 'Education' },
  items: {
    primary: { label: { zh: '小学', en: 'Primary school' }, color: 'c7' },
    junior: { label: { zh: '初中', en: 'Junior high' }, color: 'c7' },
    senior: { label: { zh: '高中/中专', en: 'Senior high' }, color: 'c6' },
    college: { label: { zh: '大专', en: 'College' }, color: 'c5' },
    bachelor: { label: { zh: '本科', en: 'Bachelor' }, color: 'c1' },
    master: { label: { zh: '硕士', en: 'Master' }, color: 'c2' },
    doctor: { label: { zh: '博士', en: 'Doctorate' }, color: 'c3' },
  },
});
