import { CommandRejected } from '../../errors.js';
import type { TokenId } from '../../instance.js';
import { mayStandIn } from '../../model/mayStandIn.js';
import type { Lineage } from './lineage.js';
import type { Undone } from './undo.js';

/**
 * What comes back needs its place: an instance that has migrated since cannot go back to where the model of today has none.
 *
 * @throws {CommandRejected} NEVER_THERE, with the place that is missing.
 */
export function checkStillThere(lineage: Lineage, { reopen, restore }: Undone, targets: readonly TokenId[]): void {
  for (const id of [...targets, ...reopen, ...restore]) {
    const { at, parent } = lineage.token(id);
    const node = lineage.node(id);
    const around = parent === null ? null : lineage.node(parent);
    if (node !== undefined && around !== undefined && mayStandIn(node, around)) continue;
    throw new CommandRejected(
      'NEVER_THERE',
      `Expected ${at} to be where it was, but the model has changed and has no such place`,
    );
  }
}
