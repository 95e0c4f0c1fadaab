import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';

/** Begins: one root token, which holds the variables of the process. @throws {CommandRejected} ALREADY_STARTED, NO_SUCH_EVENT. */
export function handleStart(step: Step, { variables, event }: CommandOf<'start'>): void {
  if (step.state !== 'created') throw new CommandRejected('ALREADY_STARTED', 'Expected a new instance, but it has been started');
  if (event !== undefined && !begins(step.model.nodes.get(event)))
    throw new CommandRejected('NO_SUCH_EVENT', `Expected ${event} to begin the process, but it does not`);
  step.triggered = event;
  step.record({ type: 'instance.started' });
  step.enter(step.model.process, null, []);
  step.set(step.root, variables);
}

/** A start event of the process, or an event or receiving task that nothing but an event-based gateway leads to. */
function begins(node: FlowNode | undefined): boolean {
  if (node?.parent?.type !== 'process') return false;
  if (node.type === 'startEvent') return true;
  if (node.type !== 'receiveTask' && node.type !== 'intermediateCatchEvent') return false;
  return node.incoming.every(({ source }) => source.type === 'eventBasedGateway' && source.incoming.length === 0);
}
