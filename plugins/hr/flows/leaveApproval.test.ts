import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const enough = { check: { balanceOk: true } };
const ask = (days: number, type = 'annual', by = 'sales') => desk.begin('leaveApproval', { days, type }, by);

describe('the leave approval', () => {
  // In a team the manager and the leader of the department are one person: the same approval is not asked for twice.
  it.each([
    [3, 'annual', ['check', 'sup', 'apply']],
    [3.5, 'annual', ['check', 'sup', 'hr', 'apply']],
    [7, 'personal', ['check', 'sup', 'hr', 'apply']],
    [7.5, 'personal', ['check', 'sup', 'hr', 'gm', 'apply']],
    [1, 'sick', ['check', 'sup', 'hr', 'apply']],
    [1, 'marriage', ['check', 'sup', 'hr', 'apply']],
    [2, 'compensatory', ['check', 'sup', 'apply']],
  ])('of %d days (%s) goes by %j', (days, type, nodes) => {
    const story = ask(days, type);
    expect(desk.walk(story, enough)).toEqual(nodes);
    expect(desk.outcome(story)).toBe('approved');
    expect(story.instance.state).toBe('completed');
  });

  it('passes the department without asking the same person again', () => {
    const story = ask(5).complete('check', enough.check);
    expect(desk.openFor(story, 'sup')).toEqual(['manager']);
    desk.approve(story, 'sup', 'manager');
    expect(story.path()).toContain('dept');
    expect(story.places()).toEqual(['hr held']);
  });

  it('is refused by itself when the balance is too short', () => {
    const story = ask(10).complete('check', { balanceOk: false });
    expect(story.path().slice(-2)).toEqual(['short', 'refused']);
    expect(desk.outcome(story)).toBe('rejected');
  });

  it('comes back from the manager, and from personnel to him', () => {
    expect(desk.reject(ask(2).complete('check', enough.check), 'sup', 'manager').places()).toEqual(['start held']);
    const story = desk.approve(ask(2, 'sick').complete('check', enough.check), 'sup', 'manager');
    const [officer] = desk.openFor(story, 'hr');
    expect(desk.sendBack(story, 'hr', 'sup', officer!).places()).toEqual(['sup held']);
  });

  it('asks the leaders above one after the other, the manager not again', () => {
    const story = desk.approve(ask(9).complete('check', enough.check), 'sup', 'manager');
    desk.approve(story, 'hr', desk.openFor(story, 'hr')[0]!);
    expect(desk.openFor(story, 'gm')).toEqual(['director']);
    desk.approve(story, 'gm', 'director');
    expect(desk.openFor(story, 'gm')).toEqual(['gm']);
  });

  it('reminds after half a day and adds the leader of the department after one', () => {
    const story = ask(2).complete('check', enough.check);
    expect(story.trigger('sup', 'step1').effectsOf('notify')).toMatchObject([{ event: 'remind' }]);
    story.trigger('sup', 'step2');
    expect(desk.openFor(story, 'sup')).toContain('manager');
  });
});
