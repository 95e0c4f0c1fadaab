import { defineView } from '@vermilion/plugin-kit';

export const openTickets = defineView({
  title: { zh: '未关工单', en: 'Open tickets' },
  entity: 'ticket',
  where: { field: 'status', op: 'in', value: ['new', 'processing', 'waiting'] },
  as: 'board',
  by: 'status',
  audience: ['service', 'manager', 'director'],
});
