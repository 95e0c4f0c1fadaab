import { date, defineEntity, select, text } from '@vermilion/plugin-kit';

export const calendarDay = defineEntity({
  title: { zh: '工作日历', en: 'Work calendar day' },
  titleField: 'day',
  managedBy: 'organization',
  icon: 'calendar-days',
  fields: {
    day: date({ zh: '日期', en: 'Date' }, { required: true, unique: true, indexed: true }),
    kind: select('dayKind', { zh: '类型', en: 'Kind' }, { required: true }),
    name: text({ zh: '名称', en: 'Name' }, { length: 40 }),
    source: text({ zh: '来源', en: 'Source' }, { length: 20, required: true }),
  },
});
