import { defineDuplicateRule } from '@vermilion/plugin-kit';

const both = [
  { field: 'customer', by: 'exact' },
  { field: 'mobile', by: 'exact' },
] as const;

export const contact = defineDuplicateRule({
  title: { zh: '联系人查重', en: 'Duplicate contacts' },
  entity: 'contact',
  blocking: [both],
  evidence: [
    {
      on: both,
      score: 1,
      level: 'block',
      message: { zh: '该客户已有此电话的联系人', en: 'The customer has a contact with this number.' },
    },
  ],
});
