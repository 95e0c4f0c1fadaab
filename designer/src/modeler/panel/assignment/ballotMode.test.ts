import { describe, expect, test } from 'vitest';
import { ballotModeOf, ballotModes, withBallotMode } from './ballotMode.js';

describe('ballot mode', () => {
  test.each(ballotModes)('%s comes back as it was chosen', (mode) => {
    expect(ballotModeOf(withBallotMode({ mode: 'any' }, mode))).toBe(mode);
  });

  test('the first decision that counts is a kind of 或签', () => {
    expect(ballotModeOf({ mode: 'firstDecides' })).toBe('any');
  });

  test('leaving the vote drops its thresholds and keeps the veto', () => {
    const vote = { mode: 'ratio', approveAt: '0.5', quorum: '3', veto: 'a' };
    expect(withBallotMode(vote, 'joint')).toEqual({ mode: 'joint', veto: 'a' });
  });
});
