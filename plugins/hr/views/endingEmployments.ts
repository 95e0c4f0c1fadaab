import { defineView } from '@vermilion/plugin-kit';

export const endingEmployments = defineView({
  title: { zh: '合同将到期', en: 'Contracts ending' },
  entity: 'employee',
  where: {
    all: [
      { field: 'status', op: 'in', value: ['probation', 'active'] },
      { field: 'contractEnd', op: 'within', value: 'next90days' },
    ],
  },
  sort: { field: 'contractEnd' },
  audience: ['specialist', 'manager'],
});
