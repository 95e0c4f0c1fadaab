import { startOf } from '../catching/startOf.js';
import type { Compensable, Token } from '../instance.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';

const NOBODY: readonly number[] = Object.freeze([]);

/**
 * Undoes one activity inside `runner`, with the variables that it had: by its handler, by the compensation event sub-process in it, or
 * by undoing what has been completed in it.
 *
 * @returns whether something runs now.
 */
export function undo(step: Step, runner: Token, { at, variables, inner }: Compensable): boolean {
  const node = step.model.nodes.get(at)!;
  const handler = handlerOf(node) ?? handlerIn(node);
  if (handler === undefined) {
    const within = inner.map((one) => ({ ...one, variables: { ...variables, ...one.variables } }));
    if (within.length > 0)
      step.record({ type: 'compensation.listed', token: runner.id, done: [...(runner.done ?? []), ...within] });
    return false;
  }
  const id = step.enter(handler, runner.id, NOBODY);
  step.set(step.find(id)!, variables);
  if (handler.parent === node) step.record({ type: 'compensation.listed', token: id, done: inner });
  return true;
}

/** The activity to which the compensation event on its border leads. */
export function handlerOf({ attached }: FlowNode): FlowNode | undefined {
  for (const { eventDefinition, handler } of attached)
    if (eventDefinition.type === 'compensateEventDefinition' && handler !== undefined) return handler;
  return undefined;
}

/** The event sub-process in it that starts when it is to be undone. */
export function handlerIn(node: FlowNode): FlowNode | undefined {
  if (!('eventSubProcesses' in node)) return undefined;
  return node.eventSubProcesses.find((handler) => startOf(handler)?.eventDefinition?.type === 'compensateEventDefinition');
}
