import { evaluateMappings } from '../elements/evaluateMappings.js';
import type { Token } from '../instance.js';
import type { Variables } from '../model/expression.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';

/** What a message or signal takes along: the inputs of the throwing event, or everything that it can see. */
export function payloadOf(step: Step, event: FlowNode, token: Token): Variables {
  const throws = event.type === 'intermediateThrowEvent' || event.type === 'endEvent';
  return throws && event.inputs.length > 0 ? evaluateMappings(step, event.inputs, token) : step.variablesOf(token);
}
