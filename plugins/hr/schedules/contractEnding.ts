import { defineSchedule } from '@vermilion/plugin-kit';

export const contractEnding = defineSchedule({
  title: { zh: '劳动合同到期提醒', en: 'Employment contracts that end' },
  rhythm: { every: 'workday', at: '9:00' },
  entity: 'employee',
  where: { field: 'status', op: 'in', value: ['probation', 'active'] },
  remind: {
    due: 'contractEnd',
    daysBefore: [30],
    tell: [{ role: 'specialist' }, { role: 'manager' }],
    text: { zh: '{title}的劳动合同将于 {due} 到期', en: 'The contract of {title} ends on {due}' },
  },
});
