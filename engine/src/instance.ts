import type { Ballot } from './model/ballot.js';
import type { Variables } from './model/expression.js';
import type { FlowId, NodeId } from './model/flowNode.js';

/** Unique within its instance; outside say `${instance.id}.${token}`. */
export type TokenId = number;
export type TokenState = 'active' | 'held' | 'failed' | 'waiting';
/** How a token has left: by itself, ended by another, taken into a join, or taken away by a rewind. */
export type LeftHow = 'completed' | 'terminated' | 'merged' | 'withdrawn';

/** The part of an activity that an incident has undone, if it was not the entering. */
export type Again = 'work' | 'leave';

/** An activity that has been completed and can be undone. */
export interface Compensable {
  readonly token: TokenId;
  readonly at: NodeId;
  /** What only it saw, as it was at its completion. */
  readonly variables: Variables;
  /** Of a sub-process: what can be undone inside it, in the order of completion. */
  readonly inner: readonly Compensable[];
}

/** Where an instance stands. A token on a sub-process is the parent of those inside it. Never changed, only replaced. */
export interface Token {
  readonly id: TokenId;
  readonly at: NodeId;
  readonly parent: TokenId | null;
  readonly via: FlowId | null;
  /** active: about to move or waiting in a join · held: waits for the outside · failed: incident · waiting: done, but for the others of its return */
  readonly state: TokenState;
  readonly variables: Variables;
  /** One instance of a multi-instance activity: its index. */
  readonly item?: number | undefined;
  /** Re-entered by a straight-back return: id of that return. */
  readonly back?: string | undefined;
  readonly ballot?: Ballot | undefined;
  /** How often each of its timers has fired, or something else that is counted has happened, by name; absent: never. */
  readonly fired?: Readonly<Record<string, number>> | undefined;
  /** What a retry has to do instead of entering anew: the work itself once more, or only the leaving. */
  readonly again?: Again | undefined;
  /** On a scope: what has been completed inside and can be undone. On an event that compensates: what it has still to undo. */
  readonly done?: readonly Compensable[] | undefined;
}

/** Everything needed to take a rewind back once its targets have been done again (rewind.md, straightBack). */
export interface Return {
  readonly targets: readonly TokenId[];
  /** Position → the targets that it comes from, as pairs. */
  readonly origins: readonly (readonly [TokenId, readonly TokenId[]])[];
  readonly positions: readonly Token[];
  readonly redo: readonly { readonly token: TokenId; readonly how: LeftHow; readonly by?: TokenId | undefined }[];
  readonly superseded: readonly TokenId[];
  readonly routing: Variables;
}

export type InstanceState =
  | 'created'
  | 'active'
  /** All tokens have reached an end. */
  | 'completed'
  /** A ballot was rejected and the policy says: end. */
  | 'rejected'
  /** Cancelled from outside. */
  | 'terminated'
  /** An error was thrown that nobody caught. */
  | 'failed';

/** The whole state of one running process: plain JSON. */
export interface Instance {
  readonly id: string;
  readonly model: { readonly id: string; readonly version: number };
  readonly state: InstanceState;
  /** In the order of their ids; the first is the root, which holds the variables of the process. */
  readonly tokens: readonly Token[];
  /** Straight-backs under way. */
  readonly returns: Readonly<Record<string, Return>>;
  /** Counter for ids. */
  readonly keys: number;
}

export function createInstance(model: { readonly id: string; readonly version: number }, id: string): Instance {
  return { id, model: { id: model.id, version: model.version }, state: 'created', tokens: [], returns: {}, keys: 0 };
}
