import { defineView } from '@vermilion/plugin-kit';

export const endingContracts = defineView({
  title: { zh: '即将到期', en: 'Ending soon' },
  entity: 'contract',
  where: {
    all: [
      { field: 'status', op: 'in', value: ['signed', 'executing'] },
      { field: 'endDate', op: 'within', value: 'next30days' },
    ],
  },
  sort: { field: 'endDate' },
  audience: [],
});
