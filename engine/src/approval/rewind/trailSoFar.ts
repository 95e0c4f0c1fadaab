import { CommandRejected } from '../../errors.js';
import type { HistoryStep } from '../../events.js';
import type { Step } from '../../step.js';

/**
 * Everything that has happened to the instance, this advance included.
 *
 * @throws {CommandRejected} TRAIL_NEEDED: the state keeps no lineage, so the caller must load the history and ask again.
 */
export function trailSoFar(step: Step): readonly HistoryStep[] {
  const before = step.trail ?? (step.before.state === 'created' ? [] : undefined);
  if (before === undefined)
    throw new CommandRejected('TRAIL_NEEDED', 'Expected the trail of the instance: this leads back to an earlier node');
  return [...before, { at: step.now, by: step.by, events: [...step.events] }];
}
