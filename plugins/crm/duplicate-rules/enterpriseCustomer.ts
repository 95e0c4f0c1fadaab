import { defineDuplicateRule } from '@vermilion/plugin-kit';

const name = { field: 'name', by: 'companyName' } as const;
const province = { field: 'province', by: 'province' } as const;
const contactOf = { entity: 'contact', by: 'customer' } as const;

/** The same credit code is the same company; the same name in the same region nearly always is. */
export const enterpriseCustomer = defineDuplicateRule({
  title: { zh: '企业客户查重', en: 'Duplicate companies' },
  entity: 'enterpriseCustomer',
  blocking: [
    [{ field: 'uscc', by: 'exact' }],
    [name],
    [{ field: 'name', by: 'initials' }],
    [{ field: 'name', by: 'nameStart' }, province],
    [{ field: 'mobile', by: 'exact', of: contactOf }],
    [{ field: 'email', by: 'domain', of: contactOf }],
  ],
  evidence: [
    {
      on: [{ field: 'uscc', by: 'exact' }],
      score: 1,
      level: 'block',
      message: { zh: '统一社会信用代码已存在', en: 'This credit code is known already.' },
    },
    {
      on: [name, province],
      score: 0.97,
      level: 'warn',
      message: { zh: '同地区已有同名企业', en: 'A company of this name is known in this region.' },
    },
    {
      on: [{ field: 'name', by: 'similar', atLeast: 0.85 }, province],
      score: 0.75,
      level: 'queue',
      message: { zh: '同地区有名称相近的企业', en: 'A company of nearly this name is known in this region.' },
    },
    {
      on: [{ field: 'mobile', by: 'exact', of: contactOf }],
      score: 0.3,
      level: 'warn',
      message: { zh: '有相同电话的联系人', en: 'A contact has the same phone number.' },
    },
    {
      on: [{ field: 'email', by: 'exact', of: contactOf }],
      score: 0.2,
      level: 'warn',
      message: { zh: '有相同邮箱的联系人', en: 'A contact has the same mail address.' },
    },
    {
      on: [{ field: 'name', by: 'sound' }],
      score: 0.15,
      level: 'queue',
      message: { zh: '名称读音相同', en: 'The name sounds the same.' },
    },
  ],
});
