import type { Variables } from '../../model/expression.js';
import type { NodeId } from '../../model/flowNode.js';
import type { World } from '../../world.js';

/** What an assignment may look at. */
export interface AssignmentContext {
  readonly world: World;
  /** Milliseconds since 1970, UTC: absences are dated. */
  readonly at: number;
  readonly node: NodeId;
  readonly variables: Variables;
  /** Who has approved before in this round with the same data, in the order of the decisions. */
  readonly approvedBy: readonly (readonly string[])[];
}
