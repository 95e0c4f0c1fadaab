import { complete, type Step } from '../../step.js';

/** Gives a straight-back up: its targets that are done walk on, which is always safe. */
export function dropReturn(step: Step, id: string): void {
  const { targets } = step.returns.get(id)!;
  step.record({ type: 'return.closed', id, revived: [], superseded: [] });
  for (const target of targets) {
    const token = step.find(target);
    if (token?.state === 'waiting') step.attempt(token, complete, 'leave');
  }
}
