import { verdict, type Token, type TokenId, type Verdict } from '@vermilion/engine';
import type { StoredStep } from '../runtime/history.js';

/** What the history says of one token. */
export interface TokenFact {
  readonly token: Token;
  /** 1, 2, …: each return begins a round. */
  readonly round: number;
  readonly enteredAt: number;
  /** `by`: the token that caused it. */
  left: { readonly how: string; readonly at: number; readonly seq: number; readonly by: TokenId | undefined } | undefined;
  /** Of its ballot, as it stands; undefined: it has none. */
  verdict: Verdict | undefined;
  /** It no longer counts: nothing may be taken back to it. */
  superseded: boolean;
  /** Done again on the way of a straight-back that has come back: for people it happened, though the flow goes on without it. */
  settled: boolean;
}

export interface Facts {
  readonly tokens: ReadonlyMap<number, TokenFact>;
  /** Which round each step of the history belongs to, by seq; a return closes its round. */
  readonly roundOf: ReadonlyMap<number, number>;
  readonly round: number;
}

/** Has a return taken it out of what people see as the way of the request? */
export function isPast(fact: TokenFact | undefined): boolean {
  return fact !== undefined && fact.superseded && !fact.settled;
}

/** One pass over the history: when each token came and went, in which round, and whether it counts. */
export function factsOf(history: readonly StoredStep[]): Facts {
  const tokens = new Map<number, TokenFact>();
  const roundOf = new Map<number, number>();
  let round = 1;
  for (const { seq, at, events } of history) {
    roundOf.set(seq, round);
    for (const event of events) {
      switch (event.type) {
        case 'token.entered':
          tokens.set(event.token.id, {
            token: event.token,
            round,
            enteredAt: at,
            left: undefined,
            verdict: undefined,
            superseded: false,
            settled: false,
          });
          break;
        case 'token.restored': {
          const fact = tokens.get(event.token.id)!;
          fact.left = undefined;
          fact.superseded = false;
          break;
        }
        case 'token.left':
          tokens.get(event.token)!.left = { how: event.how, at, seq, by: event.by };
          break;
        case 'ballot.opened':
        case 'ballot.changed':
          tokens.get(event.token)!.verdict = verdict(event.ballot);
          break;
        case 'instance.rewound':
          for (const id of event.superseded) tokens.get(id)!.superseded = true;
          if (event.mode !== 'takeBack') round++;
          break;
        case 'return.closed':
          for (const id of event.revived) tokens.get(id)!.superseded = false;
          for (const id of event.superseded) {
            const fact = tokens.get(id)!;
            fact.superseded = true;
            fact.settled = true;
          }
          break;
        default:
      }
    }
  }
  return { tokens, roundOf, round };
}
