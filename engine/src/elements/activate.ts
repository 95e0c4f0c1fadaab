import type { Token } from '../instance.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';

const NOBODY: readonly number[] = Object.freeze([]);

/** Begins an activity of the ad-hoc sub-process of which `token` is. */
export function activate(step: Step, token: Token, node: FlowNode): void {
  step.record({ type: 'activity.activated', token: token.id, node: node.id });
  step.enter(node, token.id, NOBODY);
}
