import { base } from '@vermilion/plugin-base';
import { checkPlugin } from '@vermilion/plugin-kit/testing';
import { expect, it } from 'vitest';
import { desk } from './flows/desk.story.js';
import { hr } from './index.js';

/** Two days of leave are the manager's to give. */
function leave(): void {
  const story = desk.begin('leaveApproval', { type: 'annual', days: 2 }, 'sales');
  expect(desk.walk(story, { check: { balanceOk: true } })).toEqual(['check', 'sup', 'apply']);
}

/** One vacancy within plan and pay is the personnel office's to grant. */
function recruitment(): void {
  const story = desk.begin('recruitmentApproval', { headcount: 1, inPlan: true, salaryMax: 18_000 }, 'manager');
  expect(desk.walk(story)).toEqual(['hr']);
  expect(story.path()).toEqual(expect.arrayContaining(['copy', 'end']));
}

/** The mentor gives a score that is enough. */
function regularization(): void {
  const story = desk.begin('regularizationApproval', { suggestedDate: '2026-12-01', score: 80 }, 'sales');
  expect(desk.walk(story)).toEqual(['mentor', 'dept', 'hr', 'apply']);
}

/** Four handovers, then the last day comes. */
function resignation(): void {
  const story = desk.begin('resignationApproval', { lastDay: '2026-12-31', handover: desk.person('manager').id }, 'sales');
  const passed = desk.walk(story);
  expect(passed.slice(0, 3)).toEqual(['dept', 'hr', 'begin']);
  expect([...passed.slice(3, 7)].sort()).toEqual(['access', 'accounts', 'assets', 'work']);
  expect(passed.slice(7)).toEqual(['lastDay', 'apply']);
}

it('is sound', () =>
  checkPlugin(hr, {
    needs: [base],
    stories: {
      leaveApproval: leave,
      recruitmentApproval: recruitment,
      regularizationApproval: regularization,
      resignationApproval: resignation,
    },
  }));
