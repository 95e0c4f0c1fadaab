import type { LeftHow, Token, TokenId } from '../../instance.js';
import type { Act } from '../../model/ballot.js';

/** What the trail says about one token. */
export interface Fact {
  /** As it is, or as it was when it left. */
  token: Token;
  /** The tokens that caused it; what a re-entered or restored one replaces. */
  readonly from: TokenId[];
  /** Number of the event by which it entered. */
  readonly entered: number;
  /** How, by whom and as which event it has left, and when (milliseconds since 1970, UTC); undefined: it is alive. */
  left: { readonly how: LeftHow; readonly by: TokenId | undefined; readonly seq: number; readonly at: number } | undefined;
  /** Does not count any more: a rewind has taken it out of the run. */
  superseded: boolean;
  /** Armed and not fired since: timer → due. */
  readonly timers: Map<string, number>;
  /** The last thing that was done in its ballot. */
  lastAct: Act | undefined;
}
