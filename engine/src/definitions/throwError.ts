import type { Token } from '../instance.js';
import type { BoundaryEvent, FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';

/**
 * Throws a business error from a token: the innermost activity around it that catches the code is interrupted and its boundary
 * event entered. If nobody catches it, the instance ends as failed.
 */
export function throwError(step: Step, token: Token, errorCode: string): void {
  for (let scope: Token | undefined = token; scope !== undefined; scope = parentOf(step, scope)) {
    // a boundary event belongs to all instances of a multi-instance activity together
    const catcher = scope.item === undefined ? catcherAt(step.node(scope), errorCode) : undefined;
    if (catcher === undefined) continue;
    step.record({ type: 'error.thrown', token: token.id, errorCode, caughtBy: catcher.id });
    step.terminate(scope, 'terminated', scope.id);
    step.enter(catcher, scope.parent, [scope.id]);
    return;
  }
  step.record({ type: 'error.thrown', token: token.id, errorCode, caughtBy: null });
  step.terminate(step.root, 'terminated', token.id);
  step.record({ type: 'instance.failed', errorCode });
}

function catcherAt(node: FlowNode, errorCode: string): BoundaryEvent | undefined {
  let all: BoundaryEvent | undefined;
  for (const event of node.attached) {
    if (event.eventDefinition.type !== 'errorEventDefinition') continue;
    if (event.eventDefinition.errorCode === errorCode) return event;
    if (event.eventDefinition.errorCode === undefined) all ??= event;
  }
  return all;
}

function parentOf(step: Step, token: Token): Token | undefined {
  return token.parent === null ? undefined : step.find(token.parent);
}
