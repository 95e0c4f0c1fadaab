import type { Step } from '../step.js';

/** Earlier approvals count for the duplicate rule only in the same round and with the same data. */
export function forgetApprovals(step: Step): void {
  if (step.root.variables['approvedBy'] !== undefined) step.set(step.root, { approvedBy: [] });
}
