import type { Token } from '../instance.js';
import { hasAsked } from '../hasAsked.js';
import type { IntermediateCatchEvent, ReceiveTask } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { arming } from './arming.js';
import { hasHappened } from './hasHappened.js';

type Waiting = IntermediateCatchEvent | ReceiveTask;

/** What a node does that holds its token until an event happens. */
export const awaitEvent = {
  enter(step: Step, node: Waiting, token: Token): void {
    if (hasHappened(step, node, token)) {
      step.complete(token);
      return;
    }
    arming('arm', step, node, token);
    step.hold(token);
  },
  resume(step: Step, node: Waiting, token: Token): void {
    if (token.state === 'held') arming('resume', step, node, token);
  },
  leave(step: Step, node: Waiting, token: Token): void {
    if (hasAsked(token)) arming('disarm', step, node, token);
  },
};
