import type { Token } from '../instance.js';
import type { UserTask } from '../model/flowNode.js';
import { complete, type Step } from '../step.js';
import { rememberApproval } from './rememberApproval.js';
import { rewind } from './rewind/rewind.js';

/**
 * Acts upon the verdict of a ballot: goes on, ends the instance, or leads back, as the task says.
 *
 * @throws {CommandRejected} TRAIL_NEEDED, where a rejection leads back and the command brings no trail.
 */
export function concludeBallot(step: Step, node: UserTask, token: Token, verdict: 'approved' | 'rejected'): void {
  if (verdict === 'approved' && token.ballot !== undefined) rememberApproval(step, token.ballot);
  step.set(step.root, { outcome: verdict });
  const policy = node.approval?.onReject ?? 'end';
  if (verdict === 'approved' || policy === 'continue') step.attempt(step.find(token.id)!, complete, 'leave');
  else if (policy === 'end') {
    step.terminate(step.root, 'terminated', token.id);
    step.record({ type: 'instance.rejected' });
  } else rewind(step, [{ node: policy === 'initiator' ? submissionOf(step) : policy.node }], 'rewalk');
}

/** The start event of the process stands for the submission. */
function submissionOf(step: Step): string {
  const { starts, id } = step.model.process;
  return starts.find(({ type }) => type === 'startEvent')?.id ?? id;
}
