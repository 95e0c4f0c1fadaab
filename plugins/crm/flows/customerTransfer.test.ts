import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const to = (username: string) => {
  const { id, departmentId } = desk.person(username);
  return { receiver: id, receiverDepartment: departmentId };
};
/** Somebody of another sales department. */
const far = desk.memberOf('SALES-1');
const ask = (username: string) => desk.begin('customerTransfer', to(username), 'sales');

describe('the customer transfer', () => {
  it('needs the receiver and the manager of the department', () => {
    const story = ask('manager');
    expect(desk.openFor(story, 'recv')).toEqual(['manager']);
    expect(desk.walk(story)).toEqual(['recv', 'mgr', 'apply']);
    expect(story.effectsOf('callService')).toEqual([]);
    expect(story.instance.state).toBe('completed');
  });

  it('needs the leaders of both departments when it crosses them', () => {
    const story = ask(far);
    desk.approve(story, 'recv', far);
    const leaders = desk.openFor(story, 'mgr');
    expect(leaders).toHaveLength(2);
    expect(leaders).toContain('manager');
    desk.approve(story, 'mgr', 'manager');
    expect(story.places()).toEqual(['mgr held']);
    desk.approve(
      story,
      'mgr',
      leaders.find((name) => name !== 'manager')!,
    );
    expect(story.effectsOf('callService')).toMatchObject([{ service: 'crm:transferCustomer' }]);
  });

  it('ends when the receiver does not want it, or says nothing for three days', () => {
    expect(desk.reject(ask(far), 'recv', far).instance.state).toBe('rejected');
    expect(ask(far).trigger('recv', 'step2').instance.state).toBe('rejected');
  });

  it('comes back when a manager says no', () => {
    const story = desk.approve(ask(far), 'recv', far);
    expect(desk.reject(story, 'mgr', 'manager').places()).toEqual(['start held']);
  });
});
