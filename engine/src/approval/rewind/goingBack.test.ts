import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../advance.js';
import { ApprovalStory } from '../../testing/approvalStory.js';
import { people } from '../../testing/people.js';
import { process } from '../../testing/processBuilder.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const story = new ApprovalStory();
const { at, begin, closed, give, line, monday, of, open, opened, refusal, vote } = story;

describe('going back', () => {
  const model3 = () => line(['a', people(['ann'])], ['b', people(['bob'])], ['c', people(['boss'])]);
  const back = (to: string, mode: 'rewalk' | 'straightBack', returner?: number): Outcome =>
    give({ type: 'rewind', to: [{ node: to }], mode, returner }, 'boss');

  beforeEach(() => {
    begin(model3());
    vote('a', 'ann');
    vote('b', 'bob');
  });

  it('walks again after a return', () => {
    const withdrawn = at('c').id;
    back('a', 'rewalk');
    expect(of('closeTask')).toMatchObject([{ token: withdrawn, why: 'withdrawn' }]);
    vote('a', 'ann');
    expect(open()).toEqual(['b']);
  });

  it('comes straight back to where it was', () => {
    back('a', 'straightBack');
    vote('a', 'ann');
    expect(open()).toEqual(['c']);
    expect(story.instance.returns).toEqual({});
  });

  it('comes straight back from the submission, too', () => {
    back('start', 'straightBack');
    expect(open()).toEqual(['start']);
    give({ type: 'complete', token: at('start').id, variables: { note: 'more' } });
    expect([open(), closed()]).toEqual([['c'], [[null, 'done']]]);
    expect(opened()).toEqual([['c', 'boss', null]]);
  });

  it('walks if a value that decides the way has changed', () => {
    const fork = process('p')
      .startEvent('start')
      .userTask('a', people(['ann']))
      .exclusiveGateway('large', { default: 'large_c' })
      .when('amount > 10')
      .userTask('b', people(['bob']))
      .userTask('c', people(['boss']))
      .endEvent('end')
      .flow('large', 'c')
      .model();
    for (const [amount, expected] of [
      [5, 'c'],
      [50, 'b'],
    ] as const) {
      begin(fork, { amount: 5 });
      vote('a', 'ann');
      back('a', 'straightBack');
      vote('a', 'ann', 'approve', { amount });
      expect(open()).toEqual([expected]);
    }
  });

  it('refuses an approver a target that does not lead to his task', () => {
    const { id } = at('c');
    expect(refusal(() => back('a', 'rewalk', 99))).toBe('NOT_UPSTREAM');
    expect(refusal(() => back('end2', 'rewalk', id))).toBe('NEVER_THERE');
    expect(refusal(() => give({ type: 'rewind', to: [{ node: 'p' }], mode: 'rewalk' }))).toBe('NOT_AN_ACTIVITY');
    expect(refusal(() => give({ type: 'rewind', to: [], mode: 'rewalk' }))).toBe('NO_TARGET');
    back('a', 'rewalk', id);
    expect(open()).toEqual(['a']);
  });

  it('is taken back by the one whose vote has decided, while nobody has acted upon it', () => {
    const token = story.trail[2]!.events.find((event) => event.type === 'ballot.changed')!.token;
    expect(refusal(() => give({ type: 'takeBack', token }, 'ann'))).toBe('NOT_YOURS');
    give({ type: 'takeBack', token }, 'bob');
    expect([open(), opened()]).toEqual([['b'], [['b', 'bob', null]]]);
    expect(story.instance.tokens.find(({ id }) => id === token)!.ballot!.seats[0]).not.toHaveProperty('vote');
    vote('b', 'bob');
    vote('c', 'boss');
    expect(refusal(() => give({ type: 'takeBack', token }, 'bob'))).toBe('ACTED_UPON');
  });

  it('moves what is still to come by the time that it was away', () => {
    const deadline = {
      due: 'P2D',
      ladder: [{ id: 'nag', after: 'P1D', action: 'remind', to: undefined, every: undefined, times: 1 }],
    } as const;
    begin(line(['a', people(['ann'], { deadline })], ['b', people(['bob'])]));
    const { id } = at('a');
    story.now = monday + HOUR;
    vote('a', 'ann');
    story.now = monday + 5 * HOUR;
    give({ type: 'takeBack', token: id }, 'ann');
    expect(of('setTimer')).toEqual([{ type: 'setTimer', token: id, timer: 'nag', due: monday + DAY + 4 * HOUR }]);
    expect(opened()).toEqual([['a', 'ann', monday + 2 * DAY + 4 * HOUR]]);
    story.now = monday + 6 * HOUR;
    vote('a', 'ann');
    back('a', 'rewalk');
    expect(opened()).toEqual([['a', 'ann', story.now + 2 * DAY]]);
    expect(of('setTimer')).toMatchObject([{ timer: 'nag', due: story.now + DAY }]);
  });
});
