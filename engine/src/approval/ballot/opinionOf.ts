import type { BallotRule } from '../../model/approval.js';
import type { Seat, Vote } from '../../model/ballot.js';
import type { AddedSeats } from './addedSeats.js';

export type Opinion = Vote | 'pending';
/** Learns of each seat without a vote whether it is its turn. */
export type Mark = (seat: Seat, state: 'open' | 'waiting' | 'delegated') => void;

/**
 * What a seat says together with all its added signers: those before must approve before it opens, those after must approve
 * before its own approval counts, a rejection of either rejects the seat; a stand-in may vote in its place.
 */
export function opinionOf(rule: BallotRule, addedTo: AddedSeats, seat: Seat, mark: Mark): Opinion {
  const added = addedTo.get(seat.id);
  if (added === undefined) {
    if (seat.vote === undefined) mark(seat, 'open');
    return seat.vote ?? 'pending';
  }
  const before = combine(rule, addedTo, added, 'before', mark);
  if (before === 'reject') return 'reject';
  const standIns = seat.vote === undefined ? added.filter((other) => other.standIn === true) : [];
  const spoken = standIns.map((other) => opinionOf(rule, addedTo, other, () => {})).find((opinion) => opinion !== 'pending');
  const vote = seat.vote ?? spoken;
  if (vote === undefined) {
    const delegated = added.some((other) => other.advisory === true && other.vote === undefined);
    mark(seat, before === 'approve' ? 'open' : delegated ? 'delegated' : 'waiting');
    for (const other of standIns) opinionOf(rule, addedTo, other, mark);
    return 'pending';
  }
  if (before === 'pending' && seat.vote !== undefined) return 'pending';
  return vote === 'approve' ? combine(rule, addedTo, added, 'after', mark) : vote;
}

/** What the signers of one kind say together: `added: 'any'` one approval is enough, else all must approve; advice binds nobody. */
function combine(rule: BallotRule, addedTo: AddedSeats, added: readonly Seat[], kind: Seat['kind'], mark: Mark): Opinion {
  const opinions: Opinion[] = [];
  let adviceOpen = false;
  for (const seat of added) {
    if (seat.kind !== kind) continue;
    const opinion = opinionOf(rule, addedTo, seat, mark);
    if (seat.advisory !== true) opinions.push(opinion);
    else if (opinion === 'pending') adviceOpen = true;
  }
  if (adviceOpen) return 'pending';
  if (opinions.length === 0) return 'approve';
  const [strong, weak] = rule.added === 'any' ? (['approve', 'reject'] as const) : (['reject', 'approve'] as const);
  if (opinions.includes(strong)) return strong;
  return opinions.includes('pending') ? 'pending' : weak;
}
