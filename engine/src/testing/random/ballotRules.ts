import type { BallotRule } from '../../model/approval.js';

/** The ballots of random models: every mode, with and without order, veto, quorum, abstentions. */
export const ballotRules: readonly BallotRule[] = [
  { mode: 'any' },
  { mode: 'joint' },
  { mode: 'ratio', approveAt: 0.5 },
  { mode: 'count', approveAt: 2 },
  { mode: 'joint', sequential: true },
  { mode: 'firstDecides' },
  { mode: 'any', quorum: 2, veto: ['p0'] },
  { mode: 'ratio', approveAt: 0.6, abstain: 'counted', added: 'any' },
];
