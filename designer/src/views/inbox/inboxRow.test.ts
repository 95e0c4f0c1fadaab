import { expect, test } from 'vitest';
import type { TaskBrief } from '../../api/tasks.js';
import { inboxRow } from './inboxRow.js';

const label = { zh: '', en: '' };
const task = {
  id: 't1',
  requestId: 'r1',
  kind: 'approval',
  title: '维保服务合同',
  initiator: { id: 'p', name: '程予安', department: null, active: true },
  createdAt: 1,
  due: null,
  overdue: false,
  readAt: null,
  summary: [],
} as unknown as TaskBrief;
const withValues = (...values: unknown[]) =>
  inboxRow.ofTask({ ...task, summary: values.map((value, i) => ({ field: `f${i}`, label, value })) });

test('the amount is told from what the request is about, and the title is not said twice', () => {
  expect(withValues('维保服务合同', '杭州澄砚智能科技有限公司', '¥485,760.00')).toMatchObject({
    subject: '杭州澄砚智能科技有限公司',
    amount: '¥485,760.00',
  });
  expect(withValues('485,760.00', '92%')).toMatchObject({ subject: '92%', amount: '485,760.00' });
  expect(withValues('CNY 12.00', null)).toMatchObject({ subject: '', amount: 'CNY 12.00' });
});

test('added signers and resubmissions are marked, unread ones are bold', () => {
  expect(inboxRow.ofTask({ ...task, addedBy: 'before' })).toMatchObject({ tag: 'addedSigner', unread: true });
  expect(inboxRow.ofTask({ ...task, kind: 'resubmission', readAt: 5 })).toMatchObject({ tag: 'resubmission', unread: false });
});

test('only open approvals can be approved together', () => {
  expect(inboxRow.ofTask(task).approvable).toBe(true);
  expect(inboxRow.ofTask({ ...task, decision: 'approved' }).approvable).toBe(false);
  expect(inboxRow.ofTask({ ...task, kind: 'human' }).approvable).toBe(false);
});
