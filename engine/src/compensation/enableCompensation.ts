import type { Token } from '../instance.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { handlerIn, handlerOf } from './undo.js';

/** An activity is done: if there is a way to undo it, the scope around it remembers it. */
export function enableCompensation(step: Step, node: FlowNode, { id, variables, done = [] }: Token, scope: Token): void {
  if (done.length === 0 && handlerOf(node) === undefined && handlerIn(node) === undefined) return;
  step.record({ type: 'compensation.enabled', token: scope.id, done: { token: id, at: node.id, variables, inner: done } });
}
