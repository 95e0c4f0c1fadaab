import { defineSchedule } from '@vermilion/plugin-kit';

/** Fifteen days before the end of a probation the application lies ready among the drafts of the employee. */
export const regularizationDraft = defineSchedule({
  title: { zh: '转正申请自动发起', en: 'Regularizations that begin by themselves' },
  rhythm: { every: 'day', at: '9:00' },
  entity: 'employee',
  where: {
    all: [
      { field: 'status', op: 'eq', value: 'probation' },
      { field: 'probationEnd', op: 'within', value: 'next16days' },
      { referredBy: 'regularization.employee', none: true },
    ],
  },
  run: async ({ draftRequest, tell, people }, { id, account, probationEnd }) => {
    if (typeof account !== 'string' || !people.isActive(account)) return;
    if (!(await draftRequest('regularizationApproval', account, { employee: id, suggestedDate: probationEnd }))) return;
    const day = String(probationEnd);
    const text = {
      zh: `试用期于 ${day} 截止，转正申请已放入您的草稿，请填写自评后提交`,
      en: `Your probation ends on ${day}: the application lies among your drafts, with room for your self review`,
    };
    await tell([{ field: 'account' }], text, day);
  },
});
