import { defineRole } from '@vermilion/plugin-kit';

const below = {
  view: 'departmentTree',
  create: 'departmentTree',
  edit: 'departmentTree',
  import: 'departmentTree',
  export: 'departmentTree',
} as const;

export const manager = defineRole({
  title: { zh: '销售经理', en: 'Sales manager' },
  description: { zh: '本部门及下级的客户全部信息', en: 'Everything about the customers of the department and those below' },
  grants: [
    { entity: 'enterpriseCustomer', actions: { ...below, delete: 'departmentTree' } },
    { entity: 'enterpriseCustomer', actions: { view: 'all' }, where: [{ field: 'inPool', op: 'eq', value: true }] },
    {
      entity: 'individualCustomer',
      actions: { ...below, delete: 'departmentTree' },
      fields: { mobile: 'write', wechat: 'write', email: 'write', address: 'write' },
    },
    { entity: 'contact', actions: { ...below, delete: 'departmentTree' }, fields: { mobile: 'write', email: 'write' } },
    { entity: 'lead', actions: { ...below, delete: 'departmentTree' }, fields: { mobile: 'write' } },
    { entity: 'followUp', actions: below },
    { entity: 'opportunity', actions: { ...below, delete: 'departmentTree' } },
    { entity: 'contract', actions: { ...below, delete: 'departmentTree' } },
    { entity: 'receivablePlan', actions: { view: 'departmentTree', edit: 'departmentTree', export: 'departmentTree' } },
    { entity: 'campaign', actions: { view: 'all', create: 'departmentTree', edit: 'departmentTree' } },
    { entity: 'ticket', actions: { view: 'departmentTree' } },
  ],
});
