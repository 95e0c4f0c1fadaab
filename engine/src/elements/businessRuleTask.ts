import type { Token } from '../instance.js';
import type { BusinessRuleTask } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { asActivity } from './asActivity.js';

/** Has a decision evaluated, and is held until the answer comes. */
export const businessRuleTask: ElementBehavior<BusinessRuleTask> = asActivity({
  enter(step, node, token) {
    evaluate(step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') evaluate(step, node, token);
  },
});

function evaluate(step: Step, node: BusinessRuleTask, token: Token): void {
  const { id, decision, resultVariable = null } = node;
  step.emit({
    type: 'evaluateDecision',
    token: token.id,
    node: id,
    decision,
    resultVariable,
    variables: step.variablesOf(token),
  });
}
