import type { BallotRule } from '../../model/approval.js';
import type { Ballot, Seat, Verdict } from '../../model/ballot.js';
import { tally, type Tally } from './tally.js';

/** Against rounding in sums of weights and in percentages. */
const EPSILON = 1e-9;

/**
 * What a ballot says: derived from its votes, never stored. It is decided as soon as no completion of the open votes could
 * change it; `firstDecides` is the only mode in which the order of the votes matters.
 */
export function verdict(ballot: Ballot): Verdict {
  const { rule } = ballot;
  const count = tally(ballot);
  const vetoes = count.seats.filter(({ seat }) => hasVeto(rule, seat));
  if (vetoes.some(({ says }) => says === 'reject')) return 'rejected';
  const present = count.seats.filter(({ says }) => says !== 'pending').length;
  const done = present === count.seats.length;
  const quorum = ballot.closed === true ? (rule.quorum ?? 0) : Math.min(rule.quorum ?? 0, count.seats.length);
  // All abstained is a rejection, and so is too small a turnout once everybody who could come has come.
  if (done && (present < quorum || count.approve + count.reject === 0)) return 'rejected';
  if (present < quorum) return 'pending';
  const base = count.approve + count.reject + count.pending + (rule.abstain === 'counted' ? count.abstain : 0);
  const total = count.approve + count.reject + count.pending + count.abstain;
  const { approved, rejected } = modes[rule.mode](count, rule, base, total);
  if (approved) return vetoes.some(({ says }) => says === 'pending') ? 'pending' : 'approved';
  return rejected || done ? 'rejected' : 'pending';
}

/** A veto belongs to the seat: whoever sits there by transfer or as a deputy holds it. */
function hasVeto(rule: BallotRule, seat: Seat): boolean {
  if (rule.veto === undefined) return false;
  return rule.veto.includes(seat.person) || (seat.insteadOf !== undefined && rule.veto.includes(seat.insteadOf));
}

type Certain = { readonly approved: boolean; readonly rejected: boolean };
/** `base`: the weight against which percentages are taken; `total`: all weight that sits in the ballot. */
const modes: {
  readonly [M in BallotRule['mode']]: (count: Tally, rule: BallotRule, base: number, total: number) => Certain;
} = {
  any: ({ approve, pending }) => ({ approved: approve > 0, rejected: approve === 0 && pending === 0 }),
  joint({ reject, abstain, pending }, rule) {
    const against = reject > 0 || (rule.abstain === 'counted' && abstain > 0);
    return { approved: pending === 0 && !against, rejected: against };
  },
  firstDecides: ({ approve, reject }) => ({ approved: approve > 0, rejected: reject > 0 }),
  ratio({ approve, reject, pending }, rule, base) {
    const needed = (rule.approveAt ?? 1) * base;
    const refused = rule.rejectAt !== undefined && reject > 0 && reject + EPSILON >= rule.rejectAt * base;
    return { approved: approve > 0 && approve + EPSILON >= needed, rejected: refused || approve + pending + EPSILON < needed };
  },
  count({ approve, reject, pending }, rule, _base, total) {
    const needed = Math.min(rule.approveAt ?? 1, total);
    const refused = rule.rejectAt !== undefined && reject > 0 && reject + EPSILON >= rule.rejectAt;
    return { approved: approve + EPSILON >= needed, rejected: refused || approve + pending + EPSILON < needed };
  },
};
