import type { Token } from '../instance.js';
import type { BoundaryEvent, FlowNode, StartEvent } from '../model/flowNode.js';
import { complete, type Step } from '../step.js';
import type { Catch } from './catch.js';
import { partId } from './partId.js';

const NOBODY: readonly number[] = Object.freeze([]);

/** What happens to the token that has waited, by where the event stands. */
const ways: { readonly [P in Catch['position']]: (step: Step, token: Token, event: FlowNode) => void } = {
  own: (step, token) => step.attempt(token, complete, 'leave'),
  gateway: (step, token, event) =>
    step.attempt(
      token,
      () =>
        step.complete(
          token,
          event.incoming.filter(({ source }) => source.id === token.at),
        ),
      'leave',
    ),
  boundary: (step, token, event) => {
    if ((event as BoundaryEvent).cancelActivity) step.terminate(token, 'terminated', token.id);
    step.enter(event, token.parent, [token.id]);
  },
  eventSubProcess: (step, scope, event) => {
    if (!(event as StartEvent).isInterrupting) {
      step.enter(event.parent!, scope.id, NOBODY);
      return;
    }
    const victims = step.childrenOf(scope);
    const handler = step.keys; // the token that comes next
    for (const victim of victims) step.terminate(victim, 'terminated', handler);
    step.behaviorOf(step.node(scope)).interrupted?.(step, step.node(scope), scope);
    step.enter(
      event.parent!,
      scope.id,
      victims.map(({ id }) => id),
    );
  },
};

/** An event has happened for which `token` waits. Of a parallel multiple event it must have been the last. */
export function fire(step: Step, token: Token, { id, event, definition, position }: Catch): void {
  if (event.eventDefinition?.type === 'multipleEventDefinition' && event.eventDefinition.parallel) {
    // a timer that has fired is counted as such
    if (definition.type !== 'timerEventDefinition') step.record({ type: 'event.caught', token: token.id, event: id });
    const { fired = {} } = step.find(token.id)!;
    const rounds = fired[event.id] ?? 0;
    if (event.eventDefinition.of.some((_, n) => (fired[partId(event.id, n)] ?? 0) <= rounds)) return;
    step.record({ type: 'event.caught', token: token.id, event: event.id });
  }
  ways[position](step, step.find(token.id)!, event);
}
