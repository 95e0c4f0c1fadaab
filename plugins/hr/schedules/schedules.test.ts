import type { ScheduleContext } from '@vermilion/plugin-kit';
import { memoryRecords } from '@vermilion/plugin-kit/testing';
import { describe, expect, it } from 'vitest';
import { closeAccounts } from './closeAccounts.js';
import { regularizationDraft } from './regularizationDraft.js';

const employee = { id: 'E', account: 'P', probationEnd: '2026-12-08' };

/** @param active accounts that are open */
function given(active: readonly string[], hasDraft = false) {
  const done: unknown[] = [];
  const context: ScheduleContext = {
    records: memoryRecords(),
    now: Date.UTC(2026, 10, 23, 2),
    today: '2026-11-23',
    people: { isActive: (person) => active.includes(person), close: async (person) => void done.push(['close', person]) },
    afterWorkingTime: (from) => from,
    draftRequest: async (...draft) => {
      if (!hasDraft) done.push(draft);
      return !hasDraft;
    },
    tell: async (receivers) => void done.push(receivers),
  };
  return { context, done };
}

describe('the regularization that begins by itself', () => {
  it('lies among the drafts of the employee, who is told', async () => {
    const { context, done } = given(['P']);
    await regularizationDraft.run(context, employee);
    expect(done).toEqual([
      ['regularizationApproval', 'P', { employee: 'E', suggestedDate: '2026-12-08' }],
      [{ field: 'account' }],
    ]);
  });

  it('is begun once, and for nobody without an account', async () => {
    const twice = given(['P'], true);
    await regularizationDraft.run(twice.context, employee);
    const nobody = given([]);
    await regularizationDraft.run(nobody.context, employee);
    await regularizationDraft.run(nobody.context, { ...employee, account: null });
    expect([...twice.done, ...nobody.done]).toEqual([]);
  });
});

describe('the account of somebody who has left', () => {
  it('is closed once', async () => {
    const open = given(['P']);
    await closeAccounts.run(open.context, employee);
    expect(open.done).toEqual([['close', 'P']]);
    const closed = given([]);
    await closeAccounts.run(closed.context, employee);
    expect(closed.done).toEqual([]);
  });
});
