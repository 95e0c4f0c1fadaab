import { arming } from '../catching/arming.js';
import type { CatchingNode } from '../catching/catch.js';
import { hasAsked } from '../hasAsked.js';
import type { Token } from '../instance.js';
import type { EventBasedGateway } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';

/** Waits for all the events behind it; the first that happens says by which flow its token leaves. */
export const eventBasedGateway: ElementBehavior<EventBasedGateway> = {
  enter(step, gateway, token) {
    all('arm', step, gateway, token);
    step.hold(token);
  },
  resume(step, gateway, token) {
    if (token.state === 'held') all('resume', step, gateway, token);
  },
  leave(step, gateway, token) {
    if (hasAsked(token)) all('disarm', step, gateway, token);
  },
};

function all(what: 'arm' | 'resume' | 'disarm', step: Step, { outgoing }: EventBasedGateway, token: Token): void {
  for (const { target } of outgoing) arming(what, step, target as CatchingNode, token);
}
