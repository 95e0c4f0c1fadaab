import type { Token } from '../instance.js';
import type { NodeId } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { continueCompensation } from './continueCompensation.js';

/**
 * Undoes what has been completed in the scope of `runner`, one activity of it or all, the last one first.
 *
 * @returns whether there is anything to undo.
 */
export function beginCompensation(step: Step, runner: Token, activityRef: NodeId | undefined): boolean {
  const scope = scopeToUndo(step, runner);
  const done = scope.done ?? [];
  const chosen = activityRef === undefined ? done : done.filter(({ at }) => at === activityRef);
  if (chosen.length === 0) return false;
  step.record({ type: 'compensation.listed', token: scope.id, done: done.filter((one) => !chosen.includes(one)) });
  step.record({ type: 'compensation.listed', token: runner.id, done: chosen });
  continueCompensation(step, runner);
  return true;
}

/** The scope around; for an event sub-process that has nothing of its own to undo, the scope that it handles. */
function scopeToUndo(step: Step, runner: Token): Token {
  let scope = step.find(runner.parent!)!;
  for (let node = step.node(scope); isHandler(node) && scope.done === undefined; node = step.node(scope)) {
    scope = step.find(scope.parent!)!;
  }
  return scope;
}

function isHandler(node: ReturnType<Step['node']>): boolean {
  return node.type === 'subProcess' && node.triggeredByEvent;
}
