import type { Token } from '../instance.js';
import type { SendTask } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { assign } from './assignment/assign.js';
import { assignmentContextOf } from './assignmentContextOf.js';

/**
 * Tells the people of a send task; nobody has to answer.
 *
 * @throws {Incident} EXPRESSION_FAILED, NOBODY_ASSIGNED.
 */
export function sendCopy(step: Step, node: SendTask, token: Token): void {
  if (node.copy === undefined) return;
  const people = assign(node.copy, assignmentContextOf(step, token)).people.map(({ person }) => person);
  if (people.length > 0) step.emit({ type: 'notify', token: token.id, node: node.id, event: 'copy', step: null, people });
}
