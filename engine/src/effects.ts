import type { TokenId } from './instance.js';
import type { Variables } from './model/expression.js';
import type { NodeId } from './model/flowNode.js';

/** What must now be done outside. Plain JSON; each safe to do twice. */
export type Effect =
  /** A seat of a ballot may act now; `seat` null: a plain user task or a resubmission without ballot, `person` null: anybody. */
  | {
      readonly type: 'openTask';
      readonly token: TokenId;
      readonly node: NodeId;
      readonly seat: number | null;
      readonly person: string | null;
      readonly kind: 'approval' | 'human' | 'resubmission';
      readonly due: number | null;
    }
  /** The seat may not act any more. */
  | {
      readonly type: 'closeTask';
      readonly token: TokenId;
      readonly seat: number | null;
      readonly why: 'done' | 'decided' | 'transferred' | 'withdrawn' | 'reduced' | 'waiting';
    }
  | {
      readonly type: 'callService';
      readonly token: TokenId;
      readonly node: NodeId;
      readonly service: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'runScript';
      readonly token: TokenId;
      readonly node: NodeId;
      readonly script: string;
      readonly scriptFormat: string;
      readonly resultVariable: string | null;
      readonly variables: Variables;
    }
  | { readonly type: 'setTimer'; readonly token: TokenId; readonly timer: string; readonly due: number }
  | { readonly type: 'clearTimer'; readonly token: TokenId; readonly timer: string }
  | {
      readonly type: 'subscribe';
      readonly token: TokenId;
      readonly event: NodeId;
      readonly message: string;
      readonly correlationKey: string | null;
    }
  | { readonly type: 'subscribeSignal'; readonly token: TokenId; readonly event: NodeId; readonly signal: string }
  | { readonly type: 'unsubscribe'; readonly token: TokenId; readonly event: NodeId }
  | {
      readonly type: 'sendMessage';
      readonly token: TokenId;
      readonly message: string;
      readonly correlationKey: string | null;
      readonly variables: Variables;
    }
  /** To all other instances; in this one it has been heard already. */
  | { readonly type: 'broadcastSignal'; readonly token: TokenId; readonly signal: string; readonly variables: Variables }
  /** Begin an instance of another process; its end completes the token, its error is thrown at it. */
  | {
      readonly type: 'startProcess';
      readonly token: TokenId;
      readonly node: NodeId;
      readonly process: string;
      readonly variables: Variables;
    }
  | { readonly type: 'cancelProcess'; readonly token: TokenId }
  | {
      readonly type: 'evaluateDecision';
      readonly token: TokenId;
      readonly node: NodeId;
      readonly decision: string;
      readonly resultVariable: string | null;
      readonly variables: Variables;
    }
  /** Tell people. `step`: which step of the ladder and which repetition, so that it is sent once. */
  | {
      readonly type: 'notify';
      readonly token: TokenId;
      readonly node: NodeId;
      readonly event: 'remind' | 'escalate' | 'copy' | 'transfer';
      readonly step: string | null;
      readonly people: readonly string[];
    };
export type EffectType = Effect['type'];
export type EffectOf<T extends EffectType> = Extract<Effect, { type: T }>;
