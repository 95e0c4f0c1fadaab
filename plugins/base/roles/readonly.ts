import { defineRole } from '@vermilion/plugin-kit';

export const readonly = defineRole({
  title: { zh: '只读用户', en: 'Reader' },
  description: { zh: '只可查看与查询，不可新增、编辑、导出', en: 'Looks and searches; creates, edits and exports nothing' },
  grants: [
    { entity: 'department', actions: { view: 'all' } },
    { entity: 'person', actions: { view: 'all' } },
    { entity: 'position', actions: { view: 'all' } },
    { entity: 'calendarDay', actions: { view: 'all' } },
  ],
});
