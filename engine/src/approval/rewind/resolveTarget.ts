import type { RewindTarget } from '../../commands.js';
import { CommandRejected } from '../../errors.js';
import type { TokenId } from '../../instance.js';
import { activityTypes } from '../../model/activityTypes.js';
import type { FlowNode } from '../../model/flowNode.js';
import type { Lineage } from './lineage.js';

/**
 * The token that a target means: the one given, or the latest entry of the node that still counts.
 *
 * @throws {CommandRejected} NEVER_THERE, SUPERSEDED, NOT_AN_ACTIVITY.
 */
export function resolveTarget(lineage: Lineage, { node, token }: RewindTarget): TokenId {
  const id = token ?? lineage.latest(node);
  const fact = id === undefined ? undefined : lineage.facts.get(id);
  if (id === undefined || fact?.token.at !== node) {
    throw new CommandRejected('NEVER_THERE', `Expected a node where this request has been, but it has not been at ${node}`);
  }
  if (fact.superseded) {
    throw new CommandRejected('SUPERSEDED', `Expected an entry that counts, but this round of ${node} has been taken back`);
  }
  if (!isTarget(lineage.node(id))) {
    throw new CommandRejected('NOT_AN_ACTIVITY', `Expected an activity or the submission, but ${node} is neither`);
  }
  return id;
}

/** An activity, or the start event of the process, which stands for the submission. */
function isTarget(node: FlowNode | undefined): boolean {
  if (node === undefined) return false;
  return activityTypes.has(node.type) || (node.type === 'startEvent' && node.parent?.type === 'process');
}
