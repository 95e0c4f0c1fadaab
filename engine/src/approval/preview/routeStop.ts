import type { TraceLine } from '../../events.js';
import type { Seat } from '../../model/ballot.js';
import type { NodeId } from '../../model/flowNode.js';

/** A place on the way of a request where people come in. */
export interface RouteStop {
  readonly node: NodeId;
  readonly name: string | undefined;
  /**
   * approval: a ballot · human: work that anybody may do · resubmission: back at the initiator · copy: told, need not answer ·
   * pass, reject: decided without anybody · incident: the way cannot be foreseen further here, see `reason`.
   */
  readonly kind: 'approval' | 'human' | 'resubmission' | 'copy' | 'pass' | 'reject' | 'incident';
  /** Stands here now; else it is foreseen. */
  readonly current: boolean;
  readonly people: readonly Pick<Seat, 'person' | 'insteadOf' | 'vote'>[];
  /** "Why me?"; empty for a stop that stands already: its trace is in the history. */
  readonly trace: readonly TraceLine[];
  /** When it is expected to begin, if everybody takes the whole time that he has; milliseconds since 1970, UTC. */
  readonly begins: number;
  readonly due: number | null;
  readonly reason?: string | undefined;
}
