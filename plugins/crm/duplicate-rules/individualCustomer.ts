import { defineDuplicateRule } from '@vermilion/plugin-kit';

export const individualCustomer = defineDuplicateRule({
  title: { zh: '个人客户查重', en: 'Duplicate persons' },
  entity: 'individualCustomer',
  blocking: [
    [{ field: 'idNo', by: 'exact' }],
    [{ field: 'mobile', by: 'exact' }],
    [
      { field: 'name', by: 'exact' },
      { field: 'birthDate', by: 'day' },
    ],
  ],
  evidence: [
    {
      on: [{ field: 'idNo', by: 'exact' }],
      score: 1,
      level: 'block',
      message: { zh: '身份证号已存在', en: 'This ID number is known already.' },
    },
    {
      on: [{ field: 'mobile', by: 'exact' }],
      score: 0.95,
      level: 'blockUnlessReason',
      message: {
        zh: '手机号已存在，确需新建请说明原因',
        en: 'This mobile number is known already; say why it must be a new customer.',
      },
    },
    {
      on: [
        { field: 'name', by: 'exact' },
        { field: 'birthDate', by: 'day' },
      ],
      score: 0.8,
      level: 'warn',
      message: { zh: '有同名且同日出生的客户', en: 'A customer has the same name and birthday.' },
    },
  ],
});
