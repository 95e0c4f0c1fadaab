import type { HistoryStep, ProcessModel, RewindMode } from '@vermilion/engine';
import { submissionOf } from '../definitions/formOf.js';
import { approvalOf } from './buttonsOf.js';

/** Where a request may be returned to, and how it may come back. */
export interface ReturnTarget {
  /** A node, or `initiator`. */
  readonly node: string;
  readonly name: string;
  readonly mode: RewindMode | 'choose';
}

/** The nodes that a task may be returned to: those that its node names, as far as they have been done and count. */
export function returnTargets(model: ProcessModel, nodeId: string, trail: readonly HistoryStep[]): ReturnTarget[] {
  const policy = approvalOf(model.nodes.get(nodeId))?.returns;
  if (!policy || policy.to.length === 0) return [];
  const start = submissionOf(model);
  const done = doneNodes(trail);
  const targets: ReturnTarget[] = [];
  const all = policy.to.includes('*');
  if (start && (all || policy.to.includes('initiator') || policy.to.includes(start.id))) {
    targets.push({ node: 'initiator', name: start.name ?? start.id, mode: policy.mode });
  }
  for (const node of model.nodes.values()) {
    if (node.type !== 'userTask' || node.id === nodeId || !done.has(node.id)) continue;
    if (all || policy.to.includes(node.id)) targets.push({ node: node.id, name: node.name ?? node.id, mode: policy.mode });
  }
  return targets;
}

/** Nodes that were left by themselves and have not been superseded since. */
function doneNodes(trail: readonly HistoryStep[]): Set<string> {
  const nodes = new Map<number, string>();
  const done = new Map<number, string>();
  const superseded = new Set<number>();
  for (const event of trail.flatMap((step) => step.events)) {
    if (event.type === 'token.entered' || event.type === 'token.restored') nodes.set(event.token.id, event.token.at);
    if (event.type === 'token.left' && event.how === 'completed') done.set(event.token, nodes.get(event.token)!);
    if (event.type === 'instance.rewound') for (const token of event.superseded) superseded.add(token);
    if (event.type === 'return.closed') {
      for (const token of event.revived) superseded.delete(token);
      for (const token of event.superseded) superseded.add(token);
    }
  }
  return new Set([...done].filter(([token]) => !superseded.has(token)).map(([, node]) => node));
}
