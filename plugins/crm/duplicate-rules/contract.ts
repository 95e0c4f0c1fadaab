import { defineDuplicateRule } from '@vermilion/plugin-kit';

const deal = [
  { field: 'enterprise', by: 'exact' },
  { field: 'amount', by: 'exact' },
  { field: 'signedDate', by: 'exact' },
] as const;

export const contract = defineDuplicateRule({
  title: { zh: '合同查重', en: 'Duplicate contracts' },
  entity: 'contract',
  blocking: [deal],
  evidence: [
    {
      on: deal,
      score: 0.95,
      level: 'warn',
      message: { zh: '该客户同日已有同额合同', en: 'The customer signed a contract over this amount on this day.' },
    },
  ],
});
