import { Incident } from '../errors.js';
import type { Token } from '../instance.js';
import type { AdHocSubProcess, FlowNode } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { activate } from './activate.js';
import { asActivity } from './asActivity.js';
import { container, openScope } from './container.js';

/**
 * Activities in any order, as often as somebody wants. Those named by `activate` begin by themselves (absent: all that no flow leads to),
 * at once or, if sequential, one after the other; more by command. Done when its condition holds or, without one, when nothing is left.
 */
export const adHocSubProcess: ElementBehavior<AdHocSubProcess> = asActivity<AdHocSubProcess>({
  ...container,
  enter(step, node, token) {
    openScope(step, node, token);
    const first = planned(step, node, token);
    for (const inner of node.ordering === 'Sequential' ? first.slice(0, 1) : first) activate(step, token, inner);
    if (first.length === 0 && node.completionCondition === undefined) step.complete(token);
  },
  childLeft(step, node, token) {
    const { completionCondition, cancelRemainingInstances } = node;
    const isEnough = completionCondition !== undefined && step.isTrue(completionCondition, step.variablesOf(token));
    if (isEnough && cancelRemainingInstances) {
      for (const other of step.childrenOf(token)) step.terminate(other, 'terminated', token.id);
      step.complete(token);
      return;
    }
    if (step.hasChildren(token)) return;
    const next = isEnough || node.ordering === 'Parallel' ? undefined : planned(step, node, token).find(isNew(token));
    if (next !== undefined) activate(step, token, next);
    else if (isEnough || completionCondition === undefined) step.complete(token);
    // else it stays open: somebody may begin something
  },
});

function isNew({ fired = {} }: Token): (node: FlowNode) => boolean {
  return ({ id }) => (fired[id] ?? 0) === 0;
}

function planned(step: Step, node: AdHocSubProcess, token: Token): readonly FlowNode[] {
  if (node.activate === undefined) return node.starts;
  const ids = step.evaluate(node.activate, token);
  const nodes = (Array.isArray(ids) ? ids : [ids]).map((id) => node.starts.find((start) => start.id === id));
  if (nodes.every((found) => found !== undefined)) return nodes;
  throw new Incident(
    'EXPRESSION_FAILED',
    `Expected "${node.activate.source}" to name activities of ${node.id}, but it is ${JSON.stringify(ids)}`,
  );
}
