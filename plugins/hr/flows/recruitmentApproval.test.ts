import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const plain = { headcount: 1, inPlan: true, salaryMax: 18_000 };
const ask = (special: Partial<typeof plain> = {}) => desk.begin('recruitmentApproval', { ...plain, ...special }, 'manager');

describe('the hiring approval', () => {
  it.each([
    [{}, ['hr']],
    [{ headcount: 4 }, ['hr']],
    [{ headcount: 5 }, ['hr', 'fin']],
    [{ salaryMax: 29_999.99 }, ['hr']],
    [{ salaryMax: 30_000 }, ['hr', 'gm']],
    [{ inPlan: false }, ['hr', 'fin', 'gm']],
  ])('of %j asks %j', (special, nodes) => {
    const story = ask(special);
    expect(desk.walk(story)).toEqual(nodes);
    expect(story.instance.state).toBe('completed');
  });

  it('tells the personnel officers in the end', () => {
    const story = ask();
    desk.approve(story, 'hr', desk.openFor(story, 'hr')[0]!);
    expect(story.effectsOf('notify')).toMatchObject([{ event: 'copy' }]);
  });

  it('comes back from finance, and ends with the general manager', () => {
    const story = ask({ inPlan: false });
    desk.approve(story, 'hr', desk.openFor(story, 'hr')[0]!);
    expect(desk.openFor(story, 'fin')).toEqual(['finance']);
    desk.approve(story, 'fin', 'finance');
    expect(desk.reject(story, 'gm', 'gm').instance.state).toBe('rejected');
    const other = ask({ headcount: 9 });
    desk.approve(other, 'hr', desk.openFor(other, 'hr')[0]!);
    expect(desk.sendBack(other, 'fin', 'hr', 'finance').places()).toEqual(['hr held']);
  });
});
