import type { Again, Compensable, Instance, LeftHow, Return, Token, TokenId } from './instance.js';
import type { Act, Ballot } from './model/ballot.js';
import type { Variables } from './model/expression.js';
import type { FlowId, NodeId } from './model/flowNode.js';

/** What has happened. Past tense, never rejected; `apply` folds it into the state. */
export type Event =
  | {
      readonly type: 'instance.started' | 'instance.completed' | 'instance.rejected' | 'instance.terminated' | 'instance.resumed';
    }
  | { readonly type: 'instance.failed'; readonly errorCode: string }
  /** The instance goes on in another model. `renamed`: nodes and flows that are called differently there, old id and new one. */
  | {
      readonly type: 'instance.migrated';
      readonly model: Instance['model'];
      readonly renamed: readonly (readonly [old: NodeId | FlowId, now: NodeId | FlowId])[];
    }
  /** `from`: the tokens whose leaving (or, at a non-interrupting boundary event, whose entry) caused this one; what a re-entered one replaces. */
  | { readonly type: 'token.entered'; readonly token: Token; readonly from: readonly TokenId[] }
  | { readonly type: 'token.restored'; readonly token: Token; readonly from: readonly TokenId[] }
  | { readonly type: 'token.held' | 'token.waiting' | 'token.retried'; readonly token: TokenId }
  /** `by`: survivor of the join, terminate end, rejecting token, interrupted or cancelled container. */
  | { readonly type: 'token.left'; readonly token: TokenId; readonly how: LeftHow; readonly by?: TokenId | undefined }
  | {
      readonly type: 'token.failed';
      readonly token: TokenId;
      readonly code: string;
      readonly reason: string;
      /** What a retry has to do; absent: enter anew. */
      readonly again?: Again | undefined;
    }
  | { readonly type: 'flow.taken'; readonly flow: FlowId }
  | { readonly type: 'variables.set'; readonly token: TokenId; readonly variables: Variables }
  | { readonly type: 'ballot.opened'; readonly token: TokenId; readonly ballot: Ballot; readonly trace: readonly TraceLine[] }
  | {
      readonly type: 'ballot.changed';
      readonly token: TokenId;
      readonly act: Act;
      readonly ballot: Ballot;
      readonly trace?: readonly TraceLine[];
    }
  /** `timer` is the id of a boundary or catch event, or the id of a ladder step. `due` in milliseconds since 1970, UTC. */
  | { readonly type: 'timer.armed'; readonly token: TokenId; readonly timer: string; readonly due: number }
  | { readonly type: 'timer.fired'; readonly token: TokenId; readonly timer: string }
  | { readonly type: 'message.received'; readonly token: TokenId; readonly message: string }
  | { readonly type: 'signal.thrown'; readonly token: TokenId; readonly signal: string }
  /** From another instance. */
  | { readonly type: 'signal.received'; readonly signal: string }
  /** One of the events that its token waits for has happened, but not yet all of them. */
  | { readonly type: 'event.caught'; readonly token: TokenId; readonly event: string }
  /** Whether the condition of an event that does not interrupt holds has changed. */
  | { readonly type: 'condition.changed'; readonly token: TokenId; readonly event: string; readonly holds: boolean }
  /** Somebody has begun with an activity of an ad-hoc sub-process. */
  | { readonly type: 'activity.activated'; readonly token: TokenId; readonly node: NodeId }
  /** An activity has been completed that can be undone; `token`: the scope around it. */
  | { readonly type: 'compensation.enabled'; readonly token: TokenId; readonly done: Compensable }
  /** What is still to be undone, or can be. */
  | { readonly type: 'compensation.listed'; readonly token: TokenId; readonly done: readonly Compensable[] }
  | {
      readonly type: 'escalation.thrown';
      readonly token: TokenId;
      readonly escalationCode: string;
      readonly caughtBy: NodeId | null;
    }
  | { readonly type: 'error.thrown'; readonly token: TokenId; readonly errorCode: string; readonly caughtBy: NodeId | null }
  | {
      readonly type: 'instance.rewound';
      readonly to: readonly TokenId[];
      readonly mode: RewindMode | 'takeBack';
      readonly superseded: readonly TokenId[];
    }
  | { readonly type: 'return.opened'; readonly id: string; readonly value: Return }
  | {
      readonly type: 'return.closed';
      readonly id: string;
      readonly revived: readonly TokenId[];
      readonly superseded: readonly TokenId[];
    };
export type EventType = Event['type'];
export type RewindMode = 'rewalk' | 'straightBack';

/**
 * One line of the answer to "why me?": what a stage of the assignment did.
 *
 * `people` are those left after the stage; `removed` names who went and why (`inactive`, `absent` with `deputy`, `initiator`, `duplicate`).
 */
export interface TraceLine {
  readonly stage: 'rule' | 'inactive' | 'absence' | 'initiator' | 'duplicate' | 'empty' | 'ladder' | 'act';
  readonly rule?: string | undefined;
  readonly people: readonly string[];
  readonly removed?:
    readonly { readonly person: string; readonly why: string; readonly instead?: string | undefined }[] | undefined;
}

/** What one `advance` has recorded, as the history keeps it: one row per step. */
export interface HistoryStep {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Who gave the command; `system` for timers and services. */
  readonly by: string;
  readonly events: readonly Event[];
}
