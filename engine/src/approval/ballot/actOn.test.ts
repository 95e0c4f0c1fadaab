import { describe, expect, it } from 'vitest';
import { CommandRejected, type RejectionCode } from '../../errors.js';
import type { BallotRule } from '../../model/approval.js';
import type { Act, Ballot, Vote } from '../../model/ballot.js';
import { actOn } from './actOn.js';
import { addStandIn } from './addStandIn.js';
import { canAct } from './canAct.js';
import { openBallot } from './openBallot.js';
import { verdict } from './verdict.js';

const open = (rule: BallotRule, ...people: readonly string[]): Ballot =>
  openBallot(
    rule,
    people.map((person) => ({ person })),
  );
const vote = (by: string, value: Vote = 'approve'): Act => ({ act: 'vote', by, vote: value });
const after = (ballot: Ballot, ...acts: readonly Act[]): Ballot => acts.reduce(actOn, ballot);
const waiting = (ballot: Ballot): readonly string[] => canAct(ballot).map(({ person }) => person);
const code = (ballot: Ballot, act: Act): RejectionCode | undefined => {
  try {
    actOn(ballot, act);
  } catch (error) {
    if (error instanceof CommandRejected) return error.code;
    throw error;
  }
  return undefined;
};
const joint: BallotRule = { mode: 'joint' };

describe('verdicts', () => {
  it.each<[string, BallotRule, readonly Act[], string]>([
    ['any: the first approval approves', { mode: 'any' }, [vote('a', 'reject'), vote('b')], 'approved'],
    ['any: one rejection is not enough', { mode: 'any' }, [vote('a', 'reject')], 'pending'],
    ['any: all reject', { mode: 'any' }, [vote('a', 'reject'), vote('b', 'reject'), vote('c', 'reject')], 'rejected'],
    ['first decides', { mode: 'firstDecides' }, [vote('a', 'reject')], 'rejected'],
    ['joint: one rejection rejects', joint, [vote('a'), vote('b', 'reject')], 'rejected'],
    ['joint: who abstains is not counted', joint, [vote('a'), vote('b', 'abstain'), vote('c')], 'approved'],
    ['joint: who abstains is against, if counted', { ...joint, abstain: 'counted' }, [vote('a', 'abstain')], 'rejected'],
    ['all abstained', { mode: 'any' }, [vote('a', 'abstain'), vote('b', 'abstain'), vote('c', 'abstain')], 'rejected'],
    ['ratio: certain before everybody has voted', { mode: 'ratio', approveAt: 0.6 }, [vote('a'), vote('b')], 'approved'],
    ['ratio: goes on after one rejection', { mode: 'ratio', approveAt: 0.6 }, [vote('a', 'reject')], 'pending'],
    ['ratio: out of reach', { mode: 'ratio', approveAt: 0.6 }, [vote('a', 'reject'), vote('b', 'reject')], 'rejected'],
    ['ratio: its own threshold to reject', { mode: 'ratio', approveAt: 0.9, rejectAt: 0.3 }, [vote('a', 'reject')], 'rejected'],
    ['count: two of three', { mode: 'count', approveAt: 2 }, [vote('a'), vote('c')], 'approved'],
    ['count: more than there are means all', { mode: 'count', approveAt: 9 }, [vote('a'), vote('b'), vote('c')], 'approved'],
    ['veto: rejects at once', { mode: 'any', veto: ['c'] }, [vote('c', 'reject')], 'rejected'],
    ['veto: approval waits for it', { mode: 'any', veto: ['c'] }, [vote('a')], 'pending'],
    ['veto: it has spoken', { mode: 'any', veto: ['c'] }, [vote('a'), vote('c', 'abstain')], 'approved'],
    [
      'veto: goes with the seat',
      { mode: 'any', veto: ['c'] },
      [{ act: 'transfer', by: 'c', to: 'z' }, vote('z', 'reject')],
      'rejected',
    ],
    ['quorum: approval waits for it', { mode: 'any', quorum: 2 }, [vote('a')], 'pending'],
    ['quorum: reached by an abstention', { mode: 'any', quorum: 2 }, [vote('a'), vote('b', 'abstain')], 'approved'],
    ['closed: counts what there is', { mode: 'ratio', approveAt: 0.5 }, [vote('a'), { act: 'close' }], 'approved'],
    ['closed: below the quorum', { mode: 'any', quorum: 2 }, [{ act: 'close' }], 'rejected'],
  ])('%s', (_what, rule, acts, expected) => {
    expect(verdict(after(open(rule, 'a', 'b', 'c'), ...acts))).toBe(expected);
  });
});

describe('whose turn it is', () => {
  it('in a sequential ballot: one after the other', () => {
    const ballot = open({ mode: 'joint', sequential: true }, 'a', 'b');
    expect(waiting(ballot)).toEqual(['a']);
    expect(waiting(after(ballot, vote('a')))).toEqual(['b']);
    expect(code(ballot, vote('b'))).toBe('NO_SEAT');
  });

  it('added before: the signer first, then the one who has added him', () => {
    const ballot = after(open(joint, 'a'), { act: 'addSigner', by: 'a', kind: 'before', people: ['x'] });
    expect(waiting(ballot)).toEqual(['x']);
    expect(waiting(after(ballot, vote('x')))).toEqual(['a']);
    expect(verdict(after(ballot, vote('x', 'reject')))).toBe('rejected');
  });

  it('added after: the approval counts once he has approved, too', () => {
    const ballot = after(open(joint, 'a'), { act: 'addSigner', by: 'a', kind: 'after', people: ['x'] }, vote('a'));
    expect([waiting(ballot), verdict(ballot)]).toEqual([['x'], 'pending']);
    expect(verdict(after(ballot, vote('x')))).toBe('approved');
    expect(verdict(after(ballot, vote('x', 'reject')))).toBe('rejected');
  });

  it('added beside: counts like the one who has added him', () => {
    const ballot = after(open(joint, 'a'), { act: 'addSigner', by: 'a', kind: 'parallel', people: ['x'] });
    expect(waiting(ballot)).toEqual(['a', 'x']);
    expect(verdict(after(ballot, vote('a')))).toBe('pending');
  });

  it('several added: one approval is enough if the rule says so', () => {
    const add: Act = { act: 'addSigner', by: 'a', kind: 'before', people: ['x', 'y'] };
    expect(waiting(after(open({ ...joint, added: 'any' }, 'a'), add, vote('x')))).toEqual(['a', 'y']);
    expect(waiting(after(open(joint, 'a'), add, vote('x')))).toEqual(['y']);
  });

  it('delegated: the opinion comes back to the owner and binds nobody', () => {
    const ballot = after(open(joint, 'a'), { act: 'delegate', by: 'a', to: 'x' });
    expect([waiting(ballot), ballot.seats[0]!.state]).toEqual([['x'], 'delegated']);
    expect(waiting(after(ballot, vote('x', 'reject')))).toEqual(['a']);
    expect(waiting(after(ballot, { act: 'recall', by: 'a' }))).toEqual(['a']);
  });

  it('escalated: whoever of the two votes first votes for the seat', () => {
    const ballot = addStandIn(open(joint, 'a', 'b'), open(joint, 'a', 'b').seats[0]!, 'x');
    expect(waiting(ballot)).toEqual(['a', 'b', 'x']);
    expect(waiting(after(ballot, vote('x')))).toEqual(['b']);
    expect(waiting(after(ballot, vote('a')))).toEqual(['b']);
    expect(verdict(after(ballot, vote('x', 'reject')))).toBe('rejected');
    expect(verdict(after(ballot, vote('x'), vote('b')))).toBe('approved');
    const asked = after(ballot, { act: 'delegate', by: 'x', to: 'y' });
    expect(waiting(asked)).toEqual(['a', 'b', 'y']);
  });
});

describe('what is refused', () => {
  const ballot = open(joint, 'a', 'b');

  it('anybody who has no seat, or has voted already', () => {
    expect(code(ballot, vote('z'))).toBe('NO_SEAT');
    expect(code(after(ballot, vote('a')), vote('a'))).toBe('NO_SEAT');
    expect(code(after(ballot, vote('a')), { act: 'transfer', by: 'a', to: 'z' })).toBe('NO_SEAT');
  });

  it('anything after the decision', () => {
    const decided = after(ballot, vote('a', 'reject'));
    expect(code(decided, vote('b'))).toBe('DECIDED');
    expect(code(decided, { act: 'close' })).toBe('DECIDED');
  });

  it('a second seat for anybody', () => {
    expect(code(ballot, { act: 'transfer', by: 'a', to: 'b' })).toBe('ALREADY_IN');
    expect(code(ballot, { act: 'delegate', by: 'a', to: 'b' })).toBe('ALREADY_IN');
    expect(code(ballot, { act: 'addSigner', by: 'a', kind: 'after', people: ['z', 'z'] })).toBe('ALREADY_IN');
    expect(code(ballot, { act: 'addSigner', by: 'a', kind: 'after', people: [] })).toBe('NOBODY_NAMED');
  });

  it('to reduce what was not added, or by somebody else, or once it has voted', () => {
    const added = after(ballot, { act: 'addSigner', by: 'a', kind: 'parallel', people: ['x', 'y'] });
    expect(code(added, { act: 'reduceSigner', by: 'a', seat: 1 })).toBe('NOT_ADDED');
    expect(code(added, { act: 'reduceSigner', by: 'b', seat: 2 })).toBe('NOT_YOURS');
    expect(code(after(added, vote('x')), { act: 'reduceSigner', by: 'a', seat: 2 })).toBe('NOT_ADDED');
    expect(waiting(after(added, { act: 'reduceSigner', by: 'a', seat: 2 }))).toEqual(['a', 'b', 'y']);
    expect(waiting(after(added, { act: 'reduceSigner', by: 'system', seat: 3 }))).toEqual(['a', 'b', 'x']);
  });

  it('to retract what somebody has acted upon, or what changes nothing', () => {
    const retract: Act = { act: 'retract', by: 'a' };
    expect(waiting(after(ballot, vote('a'), retract))).toEqual(['a', 'b']);
    expect(code(ballot, retract)).toBe('NO_SEAT');
    const inOrder = after(open({ ...joint, sequential: true }, 'a', 'b', 'c'), vote('a'), vote('b'));
    expect(code(inOrder, retract)).toBe('ACTED_UPON');
    const signed = after(ballot, { act: 'addSigner', by: 'a', kind: 'after', people: ['x'] }, vote('a'), vote('x'));
    expect(code(signed, retract)).toBe('ACTED_UPON');
    const heard = after(ballot, { act: 'addSigner', by: 'a', kind: 'before', people: ['x'] }, vote('x'), vote('a'));
    expect(code(heard, { act: 'retract', by: 'x' })).toBe('ACTED_UPON');
    const clear = after(open({ mode: 'ratio', approveAt: 0.3 }, 'a', 'b', 'c'), vote('a', 'reject'), vote('b'));
    expect(verdict(clear)).toBe('approved');
    expect(code(clear, retract)).toBe('CHANGES_NOTHING');
  });
});

it('reducing a signer may decide', () => {
  const added = after(open(joint, 'a'), { act: 'addSigner', by: 'a', kind: 'parallel', people: ['x'] }, vote('a'));
  expect(verdict(after(added, { act: 'reduceSigner', by: 'a', seat: 1 }))).toBe('approved');
});

it('a transfer keeps the seat and remembers whose it was first', () => {
  const ballot = after(open(joint, 'a'), { act: 'transfer', by: 'a', to: 'x' }, { act: 'transfer', by: 'x', to: 'y' });
  expect(ballot.seats).toEqual([{ id: 0, person: 'y', kind: 'main', order: 0, weight: 1, state: 'open', insteadOf: 'a' }]);
});
