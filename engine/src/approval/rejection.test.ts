import { describe, expect, it } from 'vitest';
import { advance } from '../advance.js';
import { createInstance } from '../instance.js';
import { ApprovalStory } from '../testing/approvalStory.js';
import { people } from '../testing/people.js';

const story = new ApprovalStory();
const { at, begin, closed, give, line, of, open, opened, refusal, vote } = story;

describe('a rejection', () => {
  it('goes on with its outcome if told so', () => {
    begin(line(['a', people(['ann'], { onReject: 'continue' })], ['b', people(['bob'])]));
    vote('a', 'ann', 'reject');
    expect(open()).toEqual(['b']);
    expect(story.instance.tokens[0]!.variables['outcome']).toBe('rejected');
  });

  it('leads back to a node, once the trail is there', () => {
    begin(line(['a', people(['ann'])], ['b', people(['bob'], { onReject: { node: 'a' } })]));
    vote('a', 'ann');
    const before = story.instance;
    const reject = { type: 'act', token: at('b').id, act: { act: 'vote', by: 'bob', vote: 'reject' }, variables: {} } as const;
    expect(refusal(() => give(reject, 'bob', false))).toBe('TRAIL_NEEDED');
    expect(story.instance).toBe(before);
    give(reject, 'bob');
    expect(open()).toEqual(['a']);
    expect(opened()).toEqual([['a', 'ann', null]]);
  });

  it('leads back to the initiator, who sends it once more', () => {
    begin(line(['a', people(['ann'])], ['b', people(['bob'], { onReject: 'initiator' })]));
    vote('a', 'ann');
    vote('b', 'bob', 'reject');
    expect(open()).toEqual(['start']);
    expect(of('openTask')).toMatchObject([{ node: 'start', person: 'rep', kind: 'resubmission' }]);
    give({ type: 'complete', token: at('start').id, variables: { amount: 2 } });
    expect([open(), closed()]).toEqual([['a'], [[null, 'done']]]);
  });

  it('decides at once where nobody is left and the rule says so', () => {
    const nobody = (whenEmpty: 'pass' | 'reject', onReject: 'end' | 'initiator' = 'end') => {
      const { approval } = people(['gone'], { onReject });
      return { approval: { ...approval, assignment: { ...approval.assignment!, whenEmpty } } };
    };
    begin(line(['a', nobody('pass')], ['b', people(['bob'])]));
    expect([open(), story.instance.tokens[0]!.variables['outcome']]).toEqual([['b'], 'approved']);
    begin(line(['a', nobody('reject')], ['b', people(['bob'])]));
    expect(story.instance.state).toBe('rejected');
    begin(line(['a', nobody('reject', 'initiator')], ['b', people(['bob'])]));
    expect(open()).toEqual(['start']);
  });

  it('is an incident where nobody can be found at all', () => {
    const { approval } = people(['gone']);
    const lost = { ...story.world, administrator: '' };
    const model = line(['a', { approval }]);
    const { instance: after } = advance(
      model,
      createInstance(model, 'i'),
      { type: 'start', at: 0, by: 'rep', variables: {} },
      lost,
    );
    expect(after.tokens.at(-1)).toMatchObject({ at: 'a', state: 'failed' });
  });
});
