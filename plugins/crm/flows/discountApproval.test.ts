import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const ask = (discountRate: number, grossMargin = 12) => desk.begin('discountApproval', { discountRate, grossMargin }, 'sales');

describe('the discount approval', () => {
  it.each([
    [84.99, 12, ['mgr', 'grant']],
    [80, 12, ['mgr', 'grant']],
    [79.99, 12, ['mgr', 'dir', 'grant']],
    [70, -5, ['mgr', 'dir', 'grant']],
    [69.99, 0, ['mgr', 'dir', 'fin', 'grant']],
    [50, 30, ['mgr', 'dir', 'fin', 'grant']],
  ])('at %d %% with a margin of %d goes by %j', (rate, margin, nodes) => {
    const story = ask(rate, margin);
    expect(desk.walk(story)).toEqual(nodes);
    expect(story.instance.state).toBe('completed');
    expect(desk.outcome(story)).toBe('approved');
  });

  it('is refused by itself when a deep discount loses money', () => {
    const story = ask(69.99, -0.01);
    expect(desk.walk(story)).toEqual(['mgr', 'dir']);
    expect(story.path().slice(-2)).toEqual(['loss', 'refused']);
    expect(desk.outcome(story)).toBe('rejected');
    expect(story.instance.state).toBe('completed');
  });

  it('asks the manager, the director and finance', () => {
    const story = ask(60);
    expect(desk.openFor(story, 'mgr')).toEqual(['manager']);
    desk.approve(story, 'mgr', 'manager');
    expect(desk.openFor(story, 'dir')).toEqual(['director']);
    desk.approve(story, 'dir', 'director');
    expect(desk.openFor(story, 'fin')).toEqual(['finance']);
  });

  it('comes back when the manager says no, and may be sent back by the director', () => {
    expect(desk.reject(ask(82), 'mgr', 'manager').places()).toEqual(['start held']);
    const story = desk.approve(ask(75), 'mgr', 'manager');
    expect(desk.sendBack(story, 'dir', 'mgr', 'director').places()).toEqual(['mgr held']);
  });

  it('reminds the manager after half a day, and passes a late director over', () => {
    const story = ask(75);
    expect(story.trigger('mgr', 'step1').effectsOf('notify')).toMatchObject([
      { event: 'remind', people: [desk.person('manager').id] },
    ]);
    desk.approve(story, 'mgr', 'manager').trigger('dir', 'step2');
    expect(desk.openFor(story, 'dir')).toEqual(['gm']);
  });
});
