import { CommandRejected } from '../../errors.js';
import type { Lineage } from './lineage.js';
import type { Undone } from './undo.js';

/**
 * A scope that a terminate end or a rejection has cut off may only be opened again together with that which cut it:
 * otherwise a branch would be missing at a later join.
 *
 * @throws {CommandRejected} CUT_OFF, with the node of the cause.
 */
export function checkCutOff(lineage: Lineage, { dead, reopen, restore }: Undone): void {
  for (const scope of reopen) {
    for (const child of lineage.inside(scope)) {
      const { left, superseded } = lineage.fact(child);
      const by = left?.by;
      if (left?.how !== 'terminated' || by === undefined || by === child || superseded) continue;
      if (dead.has(by) || reopen.has(by) || restore.has(by)) continue;
      const cause = lineage.fact(by);
      if (cause.token.parent === null || cause.superseded) continue;
      throw new CommandRejected(
        'CUT_OFF',
        `Expected the whole scope to open again, but ${cause.token.at} has ended ${lineage.token(child).at}: go back to ${cause.token.at} as well`,
      );
    }
  }
}
