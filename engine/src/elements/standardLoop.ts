import type { Token, TokenId } from '../instance.js';
import type { FlowNode } from '../model/flowNode.js';
import type { StandardLoopCharacteristics } from '../model/standardLoop.js';
import type { Step } from '../step.js';

const NOBODY: readonly TokenId[] = Object.freeze([]);

/** One activity carried out in turns: a body token, and inside it one token for the turn that runs. */
export const standardLoop = {
  enter(step: Step, node: FlowNode, loop: StandardLoopCharacteristics, body: Token): void {
    if (loop.testBefore && !goesOn(step, loop, body, 0)) step.complete(body);
    else step.enter(node, body.id, NOBODY, { item: 0 });
  },

  turnLeft(step: Step, node: FlowNode, loop: StandardLoopCharacteristics, body: Token, turn: Token): void {
    const next = turn.item! + 1;
    if (goesOn(step, loop, body, next)) step.enter(node, body.id, [turn.id], { item: next });
    else step.complete(body);
  },
};

function goesOn(step: Step, { loopMaximum, loopCondition }: StandardLoopCharacteristics, body: Token, turns: number): boolean {
  if (loopMaximum !== undefined && turns >= loopMaximum) return false;
  return loopCondition === undefined || step.holds(loopCondition, { ...step.variablesOf(body), loopCounter: turns });
}
