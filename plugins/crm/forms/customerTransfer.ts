import { defineForm, dept, longtext, user } from '@vermilion/plugin-kit';

/** Who gets a customer; the customer himself is only shown. */
export const customerTransfer = defineForm({
  title: { zh: '客户转移单', en: 'Customer transfer' },
  entity: 'enterpriseCustomer',
  sections: [
    { title: { zh: '客户', en: 'Customer' }, fields: ['name', 'level', 'status', 'industry', 'province'] },
    { title: { zh: '交接', en: 'Handover' }, fields: ['receiver', 'receiverDepartment', 'handoverNote'] },
  ],
  extra: {
    receiver: user({ zh: '接收人', en: 'Receiver' }, { required: true }),
    receiverDepartment: dept(
      { zh: '接收部门', en: 'Receiving department' },
      { required: true, hint: { zh: '跨部门时由双方负责人会签', en: 'Across departments both leaders decide' } },
    ),
    handoverNote: longtext({ zh: '交接说明', en: 'Handover note' }, { required: true, min: 5, max: 2000 }),
  },
});
