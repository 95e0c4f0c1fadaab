import type { HistoryStep, RewindMode } from './events.js';
import type { TokenId } from './instance.js';
import type { Act } from './model/ballot.js';
import type { Variables } from './model/expression.js';
import type { NodeId } from './model/flowNode.js';

/** A node to go back to: its latest entry that still counts, or the very token given. A start event stands for the submission. */
export interface RewindTarget {
  readonly node: NodeId;
  readonly token?: TokenId | undefined;
}

interface Given {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Id of a person, or `system`. */
  readonly by: string;
  /** The whole history so far. Needed for `rewind` and `takeBack`, and where a rejection leads back (`TRAIL_NEEDED` asks for it). */
  readonly trail?: readonly HistoryStep[] | undefined;
}

/** What the outside asks of an instance. Imperative; may be rejected, and then nothing has changed. */
export type Command = Given &
  /** `event`: the start event (or receiving task) that has happened; absent: the plain start. */
  (
    | { readonly type: 'start'; readonly variables: Variables; readonly event?: NodeId | undefined }
    /** Completes a held token: a service or script that has answered, a plain user task, a resubmission. */
    | { readonly type: 'complete'; readonly token: TokenId; readonly variables: Variables }
    /** Somebody does something in a ballot. */
    | {
        readonly type: 'act';
        readonly token: TokenId;
        readonly act: Act;
        readonly variables: Variables;
      }
    /** Goes back. `returner`: the approver's own token, which must be withdrawn by it (else NOT_UPSTREAM); absent for an administrator. */
    | {
        readonly type: 'rewind';
        readonly to: readonly RewindTarget[];
        readonly mode: RewindMode;
        readonly trail: readonly HistoryStep[];
        readonly returner?: TokenId | undefined;
        readonly variables?: Variables | undefined;
      }
    | { readonly type: 'takeBack'; readonly token: TokenId; readonly trail: readonly HistoryStep[] }
    /** A service or script has failed for good: the token becomes an incident. */
    | { readonly type: 'fail'; readonly token: TokenId; readonly code: string; readonly reason: string }
    /** A service reports a business error (BPMN error): caught by a boundary event, or the scope ends. */
    | { readonly type: 'throwError'; readonly token: TokenId; readonly errorCode: string; readonly variables: Variables }
    /** An escalation from a called process: caught around the token, which goes on if it is not interrupted. */
    | {
        readonly type: 'throwEscalation';
        readonly token: TokenId;
        readonly escalationCode: string;
        readonly variables: Variables;
      }
    | { readonly type: 'retry'; readonly token: TokenId }
    /** A timer is due. `timer` as in `timer.armed`. */
    | {
        readonly type: 'trigger';
        readonly token: TokenId;
        readonly timer: string;
      }
    /** A message has arrived for a token that subscribed to it. */
    | { readonly type: 'correlate'; readonly token: TokenId; readonly event: NodeId; readonly variables: Variables }
    /** A signal from elsewhere: everything here that waits for it hears it. */
    | { readonly type: 'signal'; readonly signal: string; readonly variables: Variables }
    /** Begins an activity of an ad-hoc sub-process, of which `token` is. */
    | { readonly type: 'activate'; readonly token: TokenId; readonly node: NodeId }
    | { readonly type: 'setVariables'; readonly variables: Variables }
    | { readonly type: 'cancel' }
  );
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
