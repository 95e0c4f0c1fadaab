import type { Token } from '../instance.js';
import type { ServiceTask } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { asActivity } from './asActivity.js';

/** Calls a service and is held until it answers. */
export const serviceTask: ElementBehavior<ServiceTask> = asActivity({
  enter(step, node, token) {
    call(step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') call(step, node, token);
  },
});

function call(step: Step, node: ServiceTask, token: Token): void {
  step.emit({ type: 'callService', token: token.id, node: node.id, service: node.service, variables: step.variablesOf(token) });
}
