import { defineForm, longtext } from '@vermilion/plugin-kit';

/** What an employee fills in to leave; notes of the handover live only in the request. */
export const resignationApplication = defineForm({
  title: { zh: '离职申请单', en: 'Resignation' },
  entity: 'resignation',
  sections: [
    {
      title: { zh: '离职', en: 'Leaving' },
      fields: ['employee', 'reason', 'explanation', 'applyDate', 'lastDay', 'isAgreed', 'handover'],
    },
    { title: { zh: '交接', en: 'Handover' }, fields: ['talkNote', 'handoverNote', 'assetNote', 'financeNote', 'accountNote'] },
  ],
  extra: {
    talkNote: longtext({ zh: '面谈记录', en: 'Note of the talk' }, { max: 2000 }),
    handoverNote: longtext({ zh: '工作交接清单', en: 'What was handed over' }, { max: 2000 }),
    assetNote: longtext({ zh: '资产归还清单', en: 'Assets returned' }, { max: 2000 }),
    financeNote: longtext({ zh: '财务清账说明', en: 'Accounts settled' }, { max: 2000 }),
    accountNote: longtext({ zh: '账号权限清单', en: 'Accounts and rights' }, { max: 2000 }),
  },
});
