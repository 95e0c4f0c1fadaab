import type { BallotValue } from '../../extension/extensionValues.js';

/** The ways in which several people decide, by their familiar names: 或签 会签 依次 票签. */
export type BallotMode = 'any' | 'joint' | 'inTurn' | 'vote';
export const ballotModes: readonly BallotMode[] = ['any', 'joint', 'inTurn', 'vote'];

/** The familiar name of what the file says. */
export function ballotModeOf({ mode = 'any', sequential = false }: BallotValue): BallotMode {
  if (mode === 'ratio' || mode === 'count') return 'vote';
  if (mode === 'joint') return sequential ? 'inTurn' : 'joint';
  return 'any';
}

/** The settings under another name; what belongs only to voting goes with it, the rest stays. */
export function withBallotMode(ballot: BallotValue, mode: BallotMode): BallotValue {
  const { approveAt: _approveAt, rejectAt: _rejectAt, quorum: _quorum, sequential: _sequential, mode: _mode, ...kept } = ballot;
  if (mode === 'any') return { ...kept, mode: 'any' };
  if (mode === 'joint') return { ...kept, mode: 'joint' };
  if (mode === 'inTurn') return { ...kept, mode: 'joint', sequential: true };
  return { ...kept, mode: 'ratio', approveAt: ballot.approveAt ?? '0.6' };
}
