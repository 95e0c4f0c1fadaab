import { Incident } from './errors.js';
import type { Token } from './instance.js';
import type { Marking } from './marking.js';
import type { AdHocSubProcess, FlowNode, SequenceFlow } from './model/flowNode.js';

const NONE: readonly SequenceFlow[] = Object.freeze([]);

/**
 * The flows by which an activity or event is left: the unconditional ones and those whose condition holds; the default flow
 * if no condition does. One instance of a multi-instance activity leaves by none, nor does what completes an ad-hoc sub-process.
 *
 * @throws {Incident} if there are flows, but none may be taken.
 */
export function flowsFrom(marking: Marking, node: FlowNode, token: Token): readonly SequenceFlow[] {
  if (token.item !== undefined) return NONE;
  const { outgoing, parent } = node;
  if (parent?.type === 'adHocSubProcess' && outgoing.length > 0 && isEnough(marking, parent, token)) return NONE;
  for (let i = 0; i < outgoing.length; i++)
    if (outgoing[i]!.condition !== undefined) return conditionalFlows(marking, node, token);
  return outgoing;
}

/** Does the completion condition of the ad-hoc sub-process around hold, so that nothing more is begun? */
function isEnough(marking: Marking, { completionCondition }: AdHocSubProcess, token: Token): boolean {
  return completionCondition !== undefined && marking.isTrue(completionCondition, marking.variablesOf(token));
}

function conditionalFlows(marking: Marking, node: FlowNode, token: Token): readonly SequenceFlow[] {
  const byDefault = 'default' in node ? node.default : undefined;
  const variables = marking.variablesOf(token);
  const taken: SequenceFlow[] = [];
  let anyHolds = false;
  for (const flow of node.outgoing) {
    if (flow === byDefault) continue;
    if (flow.condition === undefined) taken.push(flow);
    else if (marking.holds(flow.condition, variables)) {
      anyHolds = true;
      taken.push(flow);
    }
  }
  if (!anyHolds && byDefault !== undefined) taken.push(byDefault);
  if (taken.length === 0)
    throw new Incident('NO_FLOW_TAKEN', `Expected a condition after ${node.id} to hold or a default flow, but there is none`);
  return taken;
}
