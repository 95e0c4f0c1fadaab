import { behaviorOf } from '../definitions/index.js';
import type { Token } from '../instance.js';
import type { FlowNode } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { evaluateMappings } from './evaluateMappings.js';
import { multiInstance } from './multiInstance.js';

/** What tasks and sub-processes have in common. */
export type ActivityNode = Extract<FlowNode, { readonly inputs: unknown }>;

/** Adds to a behavior what every activity can have: boundary events, mappings, and being carried out several times. */
export function asActivity<N extends ActivityNode>(inner: ElementBehavior<N>): ElementBehavior<N> {
  return {
    enter(step, node, token) {
      if (token.item === undefined) {
        for (const event of node.attached) behaviorOf(event.eventDefinition).arm?.(step, event, event.eventDefinition, token);
        if (node.multiInstance !== undefined) {
          multiInstance.enter(step, node, node.multiInstance, token);
          return;
        }
      } else multiInstance.enterItem(step, node.multiInstance!, token);
      if (node.inputs.length > 0) step.set(token, evaluateMappings(step, node.inputs, token));
      inner.enter(step, node, token);
    },
    work(step, node, token) {
      inner.enter(step, node, token);
    },
    resume(step, node, token) {
      if (token.item === undefined) {
        for (const event of node.attached) behaviorOf(event.eventDefinition).resume?.(step, event, event.eventDefinition, token);
      }
      if (!isBody(node, token)) inner.resume?.(step, node, token);
    },
    completing(step, node, token) {
      if (node.outputs.length === 0 || isBody(node, token)) return;
      step.set(scopeAround(step, token), evaluateMappings(step, node.outputs, token));
    },
    leave(step, node, token, how) {
      if (token.item === undefined) {
        for (const event of node.attached) behaviorOf(event.eventDefinition).disarm?.(step, event, event.eventDefinition, token);
      }
      if (!isBody(node, token)) inner.leave?.(step, node, token, how);
    },
    childLeft(step, node, token, child) {
      if (isBody(node, token)) multiInstance.itemLeft(step, node, node.multiInstance!, token, child);
      else inner.childLeft?.(step, node, token, child);
    },
  };
}

/** The token that stands for all instances of a multi-instance activity. */
function isBody(node: ActivityNode, token: Token): boolean {
  return node.multiInstance !== undefined && token.item === undefined;
}

function scopeAround(step: Step, token: Token): Token {
  const parent = step.find(token.parent!)!;
  return token.item === undefined ? parent : step.find(parent.parent!)!;
}
