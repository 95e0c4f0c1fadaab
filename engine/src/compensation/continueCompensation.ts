import type { Token } from '../instance.js';
import type { EventDefinition } from '../model/eventDefinition.js';
import type { FlowNode, SequenceFlow } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { leaveTransaction } from './leaveTransaction.js';
import { undo } from './undo.js';

const NO_FLOWS: readonly SequenceFlow[] = Object.freeze([]);

/** Undoes the next activity on the list of `runner`, an event that compensates or cancels; at the end of the list it goes on. */
export function continueCompensation(step: Step, runner: Token): void {
  for (;;) {
    const now = step.find(runner.id)!;
    const { done = [] } = now;
    const next = done.at(-1);
    if (next === undefined) {
      finish(step, step.node(now), now);
      return;
    }
    step.record({ type: 'compensation.listed', token: now.id, done: done.slice(0, -1) });
    if (undo(step, step.find(now.id)!, next)) return;
  }
}

function finish(step: Step, node: FlowNode, runner: Token): void {
  const definition = 'eventDefinition' in node ? node.eventDefinition : undefined;
  if (has(definition, 'cancelEventDefinition')) leaveTransaction(step, runner);
  // who does not wait has gone on long ago
  else if (definition?.type === 'compensateEventDefinition' && !definition.waitForCompletion) step.complete(runner, NO_FLOWS);
  else step.complete(runner);
}

function has(definition: EventDefinition | undefined, type: EventDefinition['type']): boolean {
  if (definition?.type === 'multipleEventDefinition') return definition.of.some((one) => one.type === type);
  return definition?.type === type;
}
