import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandRejected } from '../../errors.js';
import type { BallotRule } from '../../model/approval.js';
import type { Act, Ballot, Vote } from '../../model/ballot.js';
import { actOn } from './actOn.js';
import { addStandIn } from './addStandIn.js';
import { canAct } from './canAct.js';
import { openBallot } from './openBallot.js';
import { verdict } from './verdict.js';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
const numRuns = Math.ceil(1500 * Number(process.env['VERMILION_RUNS'] ?? 1));

type Votes = Readonly<Record<string, Vote>>;
const rules: fc.Arbitrary<BallotRule> = fc
  .record({
    mode: fc.constantFrom('any' as const, 'joint' as const, 'ratio' as const, 'count' as const, 'firstDecides' as const),
    sequential: fc.boolean(),
    approve: fc.nat(4),
    reject: fc.option(fc.nat(4), { nil: undefined }),
    quorum: fc.nat(4),
    veto: fc.subarray(['a', 'b', 'c', 'd']),
    abstain: fc.constantFrom('excluded' as const, 'counted' as const),
    added: fc.constantFrom('joint' as const, 'any' as const),
  })
  .map(({ approve, reject, ...rule }) => {
    if (rule.mode !== 'ratio') return { ...rule, approveAt: approve + 1 };
    const approveAt = (approve + 1) / 5;
    // Two thresholds are independent of the order only if they cannot both be reached.
    return reject === undefined
      ? { ...rule, approveAt }
      : { ...rule, approveAt, rejectAt: Math.min(1, 1.05 - approveAt + reject / 10) };
  });
const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
const vote = fc.constantFrom<Vote>('approve', 'reject', 'abstain');
const votes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), vote, { noNullPrototype: true });

const open = (rule: BallotRule, who: readonly string[], weights: readonly number[] = []): Ballot =>
  openBallot(
    rule,
    who.map((person, n) => ({ person, weight: weights[n] })),
  );
const voteOf = (given: Votes, person: string): Vote => given[person] ?? 'approve';

/** What a full count would say: everybody votes, although it may have been decided before. */
function fullCount(ballot: Ballot, given: Votes): string {
  return verdict({
    ...ballot,
    seats: ballot.seats.map((seat) =>
      seat.state === 'withdrawn' || seat.vote !== undefined
        ? seat
        : { ...seat, vote: voteOf(given, seat.person), state: 'voted' },
    ),
  });
}

function voteThrough(start: Ballot, given: Votes, pick: (n: number, i: number) => number): Ballot {
  let ballot = start;
  for (let i = 0; verdict(ballot) === 'pending'; i++) {
    const seats = canAct(ballot);
    expect(seats.length).toBeGreaterThan(0);
    const { person } = seats[pick(seats.length, i)]!;
    ballot = actOn(ballot, { act: 'vote', by: person, vote: voteOf(given, person) });
  }
  return ballot;
}

describe('laws of ballots', () => {
  it('the outcome does not depend on the order of the votes, and an early outcome is that of the full count', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });
    const orders = fc.array(fc.nat(20), { minLength: 20 });
    fc.assert(
      fc.property(rules, people, weights, votes, orders, (rule, who, weight, given, order) => {
        if (rule.mode === 'firstDecides') return;
        const start = open(rule, who, weight);
        const one = voteThrough(start, given, () => 0);
        const other = voteThrough(start, given, (n, i) => order[i % order.length]! % n);
        expect(verdict(one)).toBe(verdict(other));
        expect(fullCount(one, given)).toBe(verdict(one));
        expect(fullCount(start, given)).toBe(verdict(one));
      }),
      { numRuns },
    );
  });

  it('is monotone: turning a vote towards approval never turns approved into rejected', () => {
    const rank: Readonly<Record<string, number>> = { rejected: 0, approved: 1 };
    fc.assert(
      fc.property(rules, people, votes, fc.constantFrom('a', 'b', 'c', 'd'), (rule, who, given, person) => {
        if (rule.mode === 'firstDecides') return;
        const with_ = (value: Vote) => rank[fullCount(open(rule, who), { ...given, [person]: value })]!;
        expect(with_('reject')).toBeLessThanOrEqual(with_('approve'));
        if (rule.abstain === 'counted' || rule.quorum === 0) expect(with_('abstain')).toBeLessThanOrEqual(with_('approve'));
      }),
      { numRuns },
    );
  });

  it('acts keep the invariants: nobody sits twice, pending exactly while somebody can act, certain stays certain', () => {
    const step = fc.record({
      kind: fc.constantFrom(
        ...([
          'vote',
          'vote',
          'transfer',
          'delegate',
          'recall',
          'before',
          'after',
          'parallel',
          'reduce',
          'retract',
          'close',
          'escalate',
        ] as const),
      ),
      pick: fc.nat(50),
      vote,
      to: fc.constantFrom('e', 'f', 'g', 'h', 'i', 'j', 'k'),
    });
    let done = 0;
    fc.assert(
      fc.property(rules, people, fc.array(step, { maxLength: 25 }), votes, (rule, who, steps, given) => {
        let ballot = open(rule, who);
        let escalated = false;
        for (const { kind, pick, vote: value, to } of steps) {
          const seats = canAct(ballot);
          const mine = seats[pick % Math.max(1, seats.length)];
          const any = ballot.seats[pick % ballot.seats.length]!;
          if (kind === 'escalate') {
            if (mine === undefined || ballot.seats.some((seat) => seat.person === to && seat.state !== 'withdrawn')) continue;
            ballot = addStandIn(ballot, mine, to);
            escalated = true;
          } else {
            const act = actFor(kind, mine?.person, any.person, any.id, to, value, pick);
            if (act === undefined) continue;
            try {
              ballot = actOn(ballot, act);
              done++;
            } catch (error) {
              expect(error).toBeInstanceOf(CommandRejected);
            }
          }
          const sitting = ballot.seats.filter((seat) => seat.state !== 'withdrawn').map((seat) => seat.person);
          expect(new Set(sitting).size).toBe(sitting.length);
          expect(verdict(ballot) === 'pending').toBe(canAct(ballot).length > 0);
          expect(JSON.parse(JSON.stringify(ballot))).toEqual(ballot);
          // A stand-in and the one he stands for may vote differently: there the first vote decides.
          if (verdict(ballot) !== 'pending' && rule.mode !== 'firstDecides' && !escalated)
            expect(fullCount(ballot, given)).toBe(verdict(ballot));
        }
        expect(verdict(voteThrough(ballot, {}, () => 0))).not.toBe('pending');
      }),
      { numRuns },
    );
    expect(done).toBeGreaterThan(numRuns);
  });

  it('everybody approves: approved; everybody rejects: rejected', () => {
    fc.assert(
      fc.property(rules, people, (rule, who) => {
        const all = (value: Vote) => Object.fromEntries(who.map((person) => [person, value]));
        expect(verdict(voteThrough(open(rule, who), all('approve'), () => 0))).toBe('approved');
        expect(verdict(voteThrough(open(rule, who), all('reject'), () => 0))).toBe('rejected');
      }),
      { numRuns },
    );
  });

  it('adding a signer and reducing him again changes nothing', () => {
    const kinds = fc.constantFrom('before' as const, 'after' as const, 'parallel' as const);
    fc.assert(
      fc.property(rules, people, kinds, fc.nat(3), (rule, who, kind, n) => {
        const ballot = open(rule, who);
        const seats = canAct(ballot);
        const { person } = seats[n % seats.length]!;
        const added = actOn(ballot, { act: 'addSigner', by: person, kind, people: ['z'] });
        const reduced = actOn(added, { act: 'reduceSigner', by: person, seat: ballot.seats.length });
        expect(reduced.seats.filter((seat) => seat.state !== 'withdrawn')).toEqual(ballot.seats);
        expect(verdict(reduced)).toBe('pending');
      }),
      { numRuns },
    );
  });
});

function actFor(
  kind: 'vote' | 'transfer' | 'delegate' | 'recall' | 'before' | 'after' | 'parallel' | 'reduce' | 'retract' | 'close',
  mine: string | undefined,
  any: string,
  seat: number,
  to: string,
  value: Vote,
  pick: number,
): Act | undefined {
  if (kind === 'reduce') return { act: 'reduceSigner', by: 'system', seat };
  if (kind === 'retract' || kind === 'recall') return { act: kind, by: any };
  if (kind === 'close') return pick % 5 === 0 ? { act: 'close' } : undefined;
  if (mine === undefined) return undefined;
  if (kind === 'vote') return { act: 'vote', by: mine, vote: value };
  if (kind === 'transfer' || kind === 'delegate') return { act: kind, by: mine, to };
  return { act: 'addSigner', by: mine, kind, people: [to] };
}
