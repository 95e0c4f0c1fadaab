import { defineImportTemplate } from '@vermilion/plugin-kit';

export const attendance = defineImportTemplate({
  title: { zh: '考勤导入', en: 'Attendance' },
  entity: 'attendance',
  mode: 'upsert',
  columns: [
    { field: 'employee', aliases: ['工号', '姓名'] },
    { field: 'day', aliases: ['考勤日期'] },
    { field: 'checkIn', aliases: ['上班时间', '签到'] },
    { field: 'checkOut', aliases: ['下班时间', '签退'] },
    { field: 'device', default: '考勤机' },
  ],
  match: [['employee', 'day']],
});
