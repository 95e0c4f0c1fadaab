import type { HistoryStep } from '../../events.js';
import type { TokenId } from '../../instance.js';
import type { NodeId } from '../../model/flowNode.js';
import type { ProcessModel } from '../../model/processModel.js';
import { Lineage } from './lineage.js';
import { undo } from './undo.js';

/**
 * The nodes to which the approver at a token may return, in the order in which they were entered: user tasks that lead to his
 * own one, and the start event for the submission, as far as his task's return policy allows.
 *
 * @param trail everything that has happened to the instance.
 */
export function listReturnTargets(model: ProcessModel, trail: readonly HistoryStep[], token: TokenId): readonly NodeId[] {
  const lineage = new Lineage(model, trail);
  const from = lineage.facts.get(token);
  const node = from === undefined ? undefined : lineage.node(token);
  const allowed = node?.type === 'userTask' ? (node.approval?.returns.to ?? []) : [];
  if (from?.left !== undefined || allowed.length === 0) return [];
  const latest = new Map<NodeId, TokenId>();
  for (const [id, fact] of lineage.facts) {
    const place = lineage.node(id);
    const isSubmission = place?.type === 'startEvent' && place.parent?.type === 'process';
    if (fact.superseded || fact.token.item !== undefined || (place?.type !== 'userTask' && !isSubmission)) continue;
    const at = fact.token.at;
    if (at === node?.id || !(allowed.includes('*') || allowed.includes(isSubmission ? 'initiator' : at))) continue;
    latest.delete(at); // so that the order is that of the latest entries
    latest.set(at, id);
  }
  return [...latest].filter(([, id]) => undo(lineage, [id], false).dead.has(token)).map(([at]) => at);
}
