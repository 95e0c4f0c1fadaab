import { arming } from '../catching/arming.js';
import { enableCompensation } from '../compensation/enableCompensation.js';
import type { Token } from '../instance.js';
import type { ActivityNode } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { evaluateMappings } from './evaluateMappings.js';
import { gatherTokens } from './gatherTokens.js';
import { giveOutputs, scopeAround } from './giveOutputs.js';
import { multiInstance } from './multiInstance.js';
import { standardLoop } from './standardLoop.js';

/** Adds to a behavior what every activity can have: boundary events, mappings, quantities, loops, and that it can be undone. */
export function asActivity<N extends ActivityNode>(inner: ElementBehavior<N>): ElementBehavior<N> {
  return {
    enter(step, node, token) {
      if (token.item === undefined) {
        if (node.startQuantity > 1 && !gatherTokens(step, node.startQuantity, token)) return;
        for (const event of node.attached) arming('arm', step, event, token);
        if (node.multiInstance !== undefined) {
          multiInstance.enter(step, node, node.multiInstance, token);
          return;
        }
        if (node.standardLoop !== undefined) {
          standardLoop.enter(step, node, node.standardLoop, token);
          return;
        }
      } else if (node.multiInstance !== undefined) multiInstance.enterItem(step, node.multiInstance, token);
      if (node.inputs.length > 0) step.set(token, evaluateMappings(step, node.inputs, token));
      inner.enter(step, node, token);
    },
    work(step, node, token) {
      inner.enter(step, node, token);
    },
    resume(step, node, token) {
      if (token.item === undefined) for (const event of node.attached) arming('resume', step, event, token);
      if (!isBody(node, token)) inner.resume?.(step, node, token);
    },
    completing(step, node, token) {
      if (isBody(node, token)) {
        if (node.multiInstance !== undefined) multiInstance.gather(step, node.multiInstance, token);
        return;
      }
      giveOutputs(step, node.outputs, token);
      if (node.multiInstance !== undefined) multiInstance.keepOutput(step, node.multiInstance, token);
      if (!node.isForCompensation) enableCompensation(step, node, step.find(token.id)!, scopeAround(step, token));
    },
    leave(step, node, token, how) {
      if (token.item === undefined) for (const event of node.attached) arming('disarm', step, event, token);
      if (!isBody(node, token)) inner.leave?.(step, node, token, how);
    },
    childLeft(step, node, token, child) {
      if (!isBody(node, token)) inner.childLeft?.(step, node, token, child);
      else if (node.multiInstance !== undefined) multiInstance.itemLeft(step, node, node.multiInstance, token, child);
      else standardLoop.turnLeft(step, node, node.standardLoop!, token, child);
    },
    interrupted(step, node, token) {
      inner.interrupted?.(step, node, token);
    },
  };
}

/** The token that stands for all instances or turns of an activity. */
function isBody(node: ActivityNode, token: Token): boolean {
  return token.item === undefined && (node.multiInstance !== undefined || node.standardLoop !== undefined);
}
