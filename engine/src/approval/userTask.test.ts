import { beforeEach, describe, expect, it } from 'vitest';
import { ApprovalStory } from '../testing/approvalStory.js';
import { people } from '../testing/people.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const story = new ApprovalStory();
const { act, at, begin, closed, give, line, monday, opened, refusal, vote } = story;

describe('a user task with an approval', () => {
  beforeEach(() => {
    const deadline = { due: 'P1D', ladder: [] };
    begin(line(['review', people(['ann', 'bob'], { ballot: { mode: 'joint' }, deadline })], ['sign', people(['boss'])]));
  });

  it('asks everybody whose turn it is, with the due time of the working calendar', () => {
    expect(opened()).toEqual([
      ['review', 'ann', monday + DAY],
      ['review', 'bob', monday + DAY],
    ]);
    expect(at('review').ballot!.due).toBe(monday + DAY);
  });

  it('closes the task of who has voted, and goes on with the outcome when it is decided', () => {
    vote('review', 'ann');
    expect(closed()).toEqual([[0, 'done']]);
    vote('review', 'bob', 'approve', { note: 'fine' });
    expect(closed()).toEqual([[1, 'done']]);
    expect(opened()).toEqual([['sign', 'boss', null]]);
    expect(story.instance.tokens[0]!.variables).toMatchObject({ note: 'fine', outcome: 'approved' });
  });

  it('closes the tasks of those who need not vote any more', () => {
    vote('review', 'ann', 'reject');
    expect(story.instance.state).toBe('rejected');
    expect(closed()).toEqual([
      [0, 'done'],
      [1, 'decided'],
    ]);
    expect(story.instance.tokens).toEqual([]);
  });

  it('closes and opens tasks as seats change hands', () => {
    act('review', { act: 'transfer', by: 'ann', to: 'lead' });
    expect([closed(), opened()]).toEqual([[[0, 'transferred']], [['review', 'lead', monday + DAY]]]);
    expect(at('review').ballot!.seats[0]).toMatchObject({ person: 'lead', insteadOf: 'ann' });
    act('review', { act: 'addSigner', by: 'bob', kind: 'before', people: ['ann'] });
    expect([closed(), opened()]).toEqual([[[1, 'waiting']], [['review', 'ann', monday + DAY]]]);
    act('review', { act: 'reduceSigner', by: 'bob', seat: 2 });
    expect([closed(), opened()]).toEqual([[[2, 'reduced']], [['review', 'bob', monday + DAY]]]);
    act('review', { act: 'delegate', by: 'bob', to: 'ann' });
    act('review', { act: 'recall', by: 'bob' });
    expect(opened()).toEqual([['review', 'bob', monday + DAY]]);
  });

  it('guards whom people name: nobody who has left, deputies for the absent, nobody twice', () => {
    expect(refusal(() => act('review', { act: 'transfer', by: 'ann', to: 'gone' }))).toBe('INACTIVE_PERSON');
    expect(refusal(() => act('review', { act: 'addSigner', by: 'ann', kind: 'after', people: ['gone'] }))).toBe(
      'INACTIVE_PERSON',
    );
    expect(refusal(() => act('review', { act: 'delegate', by: 'bob', to: 'away' }))).toBe('ALREADY_IN'); // ann acts for away
    expect(refusal(() => vote('review', 'lead'))).toBe('NO_SEAT');
    expect(refusal(() => give({ type: 'act', token: 99, act: { act: 'close' }, variables: {} }))).toBe('NO_SUCH_TOKEN');
    expect(refusal(() => give({ type: 'act', token: 0, act: { act: 'close' }, variables: {} }))).toBe('NO_BALLOT');
    expect(refusal(() => give({ type: 'complete', token: at('review').id, variables: {} }))).toBe('HAS_BALLOT');
  });

  it('records the deputy who really comes, and why', () => {
    begin(line(['review', people(['bob'])]));
    const { events } = act('review', { act: 'transfer', by: 'bob', to: 'away' });
    expect(events).toMatchObject([
      {
        type: 'ballot.changed',
        act: { act: 'transfer', by: 'bob', to: 'ann' },
        trace: [{ stage: 'act', people: ['ann'], removed: [{ person: 'away', why: 'absent', instead: 'ann' }] }],
      },
    ]);
  });

  it('lets a vote be retracted while the ballot is open', () => {
    vote('review', 'ann');
    act('review', { act: 'retract', by: 'ann' });
    expect(opened()).toEqual([['review', 'ann', monday + DAY]]);
  });
});
