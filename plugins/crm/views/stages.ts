import { defineView } from '@vermilion/plugin-kit';

export const stages = defineView({
  title: { zh: '商机看板', en: 'Opportunities by stage' },
  entity: 'opportunity',
  where: { field: 'stage', op: 'neq', value: 'invalid' },
  as: 'board',
  by: 'stage',
  audience: [],
});
