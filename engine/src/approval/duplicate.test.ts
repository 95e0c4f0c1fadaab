import { beforeEach, describe, expect, it } from 'vitest';
import { ApprovalStory } from '../testing/approvalStory.js';
import { people } from '../testing/people.js';

const story = new ApprovalStory();
const { begin, give, line, open, vote } = story;

describe('the same person again', () => {
  const skipping = (names: readonly string[]) => {
    const { approval } = people(names);
    return { approval: { ...approval, assignment: { ...approval.assignment!, whenDuplicate: 'once' as const } } };
  };
  beforeEach(() =>
    begin(line(['a', people(['ann'])], ['b', people(['bob'])], ['c', skipping(['ann'])], ['d', people(['boss'])])),
  );

  it('need not approve the same data again', () => {
    vote('a', 'ann');
    vote('b', 'bob');
    expect(open()).toEqual(['d']);
  });

  it('must approve data that have changed since', () => {
    vote('a', 'ann');
    vote('b', 'bob', 'approve', { amount: 7 });
    expect(open()).toEqual(['c']);
  });

  it('must approve again in a new round', () => {
    vote('a', 'ann');
    give({ type: 'rewind', to: [{ node: 'b' }], mode: 'rewalk' });
    vote('b', 'bob');
    expect(open()).toEqual(['c']);
  });
});
