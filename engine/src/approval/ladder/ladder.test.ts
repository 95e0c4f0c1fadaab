import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../advance.js';
import { ApprovalStory } from '../../testing/approvalStory.js';
import { people } from '../../testing/people.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const story = new ApprovalStory();
const { at, begin, closed, give, line, monday, notified, of, open, opened, refusal, vote } = story;

describe('the ladder of a task', () => {
  const ladder = (...steps: readonly Record<string, unknown>[]) => ({
    deadline: {
      due: 'P1D',
      ladder: steps.map((step, n) => ({ id: `step${n + 1}`, after: 'P1D', to: undefined, every: undefined, times: 1, ...step })),
    },
  });
  const start = (names: readonly string[], ...steps: readonly Record<string, unknown>[]): void =>
    begin(line(['a', people(names, { ballot: { mode: 'joint' }, ...(ladder(...steps) as object) })], ['b', people(['boss'])]));
  const trigger = (timer = 'step1'): Outcome => {
    story.now += DAY;
    return give({ type: 'trigger', token: at('a').id, timer }, 'system');
  };

  it('is armed when the task begins and cleared when it ends', () => {
    start(['ann'], { action: 'remind' }, { action: 'copy', after: 'P2D' });
    expect(of('setTimer').map(({ timer, due }) => [timer, due])).toEqual([
      ['step1', monday + DAY],
      ['step2', monday + 2 * DAY],
    ]);
    trigger();
    vote('a', 'ann');
    expect(of('clearTimer').map(({ timer }) => timer)).toEqual(['step2']);
  });

  it('reminds those who have not voted, again and again, but not for ever', () => {
    start(['ann', 'bob'], { action: 'remind', every: 'PT4H', times: 2 });
    vote('a', 'ann');
    trigger();
    expect([notified(), of('setTimer').map(({ due }) => due)]).toEqual([
      [['remind', 'step1#1', ['bob']]],
      [story.now + 4 * HOUR],
    ]);
    trigger();
    expect([notified(), of('setTimer')]).toEqual([[['remind', 'step1#2', ['bob']]], []]);
    expect(refusal(() => trigger())).toBe('NO_SUCH_TIMER');
    expect(refusal(() => trigger('step9'))).toBe('NO_SUCH_TIMER');
  });

  it('copies the leaders above, or whom a rule finds', () => {
    start(['ann', 'boss'], { action: 'copy' }, { action: 'copy', to: { rule: 'people', people: ['away', 'gone', 'bob'] } });
    trigger();
    expect(notified()).toEqual([['copy', 'step1#1', ['lead']]]);
    trigger('step2');
    expect(notified()).toEqual([['copy', 'step2#1', ['ann', 'bob']]]);
  });

  it('escalates: the leader above may decide instead, and the one who sits there keeps his seat', () => {
    start(['ann', 'bob'], { action: 'escalate', to: 'superior' }, { action: 'escalate' });
    trigger();
    expect([notified(), opened()]).toEqual([[['escalate', 'step1#1', ['lead']]], [['a', 'lead', monday + DAY]]]);
    trigger('step2'); // the leader has a seat already: he is told again
    expect([notified(), opened()]).toEqual([[['escalate', 'step2#1', ['lead']]], []]);
    vote('a', 'lead');
    expect(closed()).toEqual([
      [0, 'waiting'],
      [2, 'done'],
    ]);
    vote('a', 'bob');
    expect(open()).toEqual(['b']);
  });

  it('transfers every open seat upwards and says so in the trace', () => {
    start(['ann'], { action: 'transfer', to: 'superior' });
    const { events } = trigger();
    expect([notified(), closed(), opened()]).toEqual([
      [['transfer', 'step1#1', ['lead']]],
      [[0, 'transferred']],
      [['a', 'lead', monday + DAY]],
    ]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'ballot.changed', trace: [{ stage: 'ladder', rule: 'step1', people: ['lead'] }] }),
    );
  });

  it('passes the initiator over where he may not approve his own request', () => {
    const { approval } = people(['ann'], ladder({ action: 'transfer' }) as object);
    const guarded = { approval: { ...approval, assignment: { ...approval.assignment!, whenInitiator: 'superior' as const } } };
    begin(line(['a', guarded]), { initiator: { id: 'lead', department: 'sales' } });
    trigger();
    expect(notified()).toEqual([['transfer', 'step1#1', ['boss']]]);
  });

  it('reminds instead where there is nobody above', () => {
    start(['boss'], { action: 'transfer', to: 'superior' });
    trigger();
    expect(notified()).toEqual([['remind', 'step1#1', ['boss']]]);
  });

  it.each([
    ['approve', ['b'], 'active'],
    ['reject', [], 'rejected'],
  ] as const)('decides: %s, in the name of those who have not', (action, expected, state) => {
    start(['ann', 'bob'], { action });
    const { events } = trigger();
    expect([open(), story.instance.state]).toEqual([expected, state]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'ballot.changed', act: { act: 'vote', by: 'ann', vote: action } }),
    );
    expect(closed()).toContainEqual([0, 'done']);
  });

  it('works for a task that anybody may do', () => {
    const { approval } = people([], ladder({ action: 'remind' }, { action: 'approve' }) as object);
    begin(line(['a', { approval: { ...approval, assignment: undefined } }], ['b', people(['boss'])]));
    expect(of('openTask')).toMatchObject([{ seat: null, person: null, kind: 'human', due: monday + DAY }]);
    trigger();
    expect(notified()).toEqual([['remind', 'step1#1', []]]);
    trigger('step2');
    expect(open()).toEqual(['b']);
  });
});
