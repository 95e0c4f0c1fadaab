import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const ask = () => desk.begin('regularizationApproval', { suggestedDate: '2026-12-01' }, 'sales');
const scored = (score: number) => desk.approve(ask(), 'mentor', 'manager', { score });

describe('the end of a probation', () => {
  it('is approved from 60 on', () => {
    const story = scored(60);
    expect(desk.walk(story)).toEqual(['dept', 'hr', 'apply']);
    expect(desk.outcome(story)).toBe('approved');
  });

  it('is refused below, after personnel has said what follows', () => {
    const story = desk.approve(scored(59.99), 'dept', 'manager');
    expect(story.places()).toEqual(['decide held']);
    desk.approve(story, 'decide', desk.openFor(story, 'decide')[0]!, { decision: '延长试用一个月' });
    expect(story.path().at(-1)).toBe('notYet');
    expect(desk.outcome(story)).toBe('rejected');
    expect(story.instance.state).toBe('completed');
  });

  it('comes back for another self review, or to the mentor for another score', () => {
    expect(desk.reject(ask(), 'mentor', 'manager').places()).toEqual(['start held']);
    expect(desk.sendBack(scored(70), 'dept', 'mentor', 'manager').places()).toEqual(['mentor held']);
  });
});
