import type { NodeId } from '../../model/flowNode.js';
import type { Graph } from '../graph.js';
import { errorAt, warningAt, type Problem } from '../problem.js';
import { isActivity } from './nodeKinds.js';
import type { Rule } from './rule.js';

const split = new Set(['parallelGateway', 'inclusiveGateway']);
const outside = new Set([
  'intermediateCatchEvent',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'scriptTask',
  'businessRuleTask',
  'callActivity',
  'eventBasedGateway',
]);

/** Where a return, or a rejection, may lead: to an activity that comes before, lifted to the scope that both are in. */
export const returnTarget: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const { id, approval } of graph.model.nodes) {
    if (approval === undefined) continue;
    const targets = new Set(approval.returns.to.filter((to) => to !== '*' && to !== 'initiator'));
    if (typeof approval.onReject === 'object') targets.add(approval.onReject.node);
    for (const target of targets) problems.push(...check(graph, id, target));
  }
  return problems;
};

function check(graph: Graph, returner: NodeId, target: NodeId): readonly Problem[] {
  const rule = 'returnTarget';
  const node = graph.nodes.get(target);
  const isSubmission = node?.type === 'startEvent' && node.parent === graph.model.id;
  if (node === undefined || !(isActivity(node) || isSubmission)) {
    return [
      errorAt(
        returner,
        rule,
        `退回目标「${target}」不是活动`,
        `Expected the return target "${target}" to be an activity, but it is not`,
      ),
    ];
  }
  const scope = graph.scopesOf(returner).find((candidate) => graph.scopesOf(target).includes(candidate)) ?? graph.model.id;
  const from = graph.liftTo(scope, target);
  const to = graph.liftTo(scope, returner);
  const after = graph.reachable(graph.next(from));
  if (!after.has(to) && from !== to) {
    const why = areConcurrent(graph, scope, from, to)
      ? ['两者并行', 'the two run side by side']
      : ['它不在前面', 'it does not come before'];
    return [
      errorAt(
        returner,
        rule,
        `不能退回到「${target}」：${why[0]}`,
        `Expected the return target "${target}" to come before, but ${why[1]}`,
      ),
    ];
  }
  const problems: Problem[] = [];
  if (from !== to && graph.reachable(startIds(graph, scope), from).has(to)) {
    problems.push(
      warningAt(
        returner,
        rule,
        `可能没有经过「${target}」，那时不能退回`,
        `Expected every way to lead over "${target}", but one does not: no return then`,
      ),
    );
  }
  const again = graph
    .childrenOf(scope)
    .filter(({ id, type }) => outside.has(type) && id !== from && id !== to && after.has(id) && graph.reachable([id]).has(to));
  if (again.length > 0) {
    const ids = again.map(({ id }) => id).join(', ');
    problems.push(
      warningAt(
        returner,
        rule,
        `退回后会再次执行：${ids}`,
        `Expected nothing outside between "${target}" and here, but these will be done again: ${ids}`,
      ),
    );
  }
  for (const { id, type, eventDefinition } of graph.childrenOf(scope)) {
    if (type === 'endEvent' && eventDefinition?.type === 'terminateEventDefinition' && areConcurrent(graph, scope, from, id)) {
      problems.push(
        warningAt(
          returner,
          rule,
          `终止事件「${id}」可能使得无法退回`,
          `Expected nothing to cut off "${target}", but the terminate event "${id}" may`,
        ),
      );
    }
  }
  return problems;
}

/** Can both hold a token at the same time? So it is if a split leads to each by a flow of its own. */
function areConcurrent(graph: Graph, scope: NodeId, a: NodeId, b: NodeId): boolean {
  return graph.childrenOf(scope).some(({ id, type }) => {
    const flows = graph.outgoing(id);
    if (!split.has(type) || flows.length < 2) return false;
    const reached = flows.map(({ target }) => graph.reachable([target]));
    return reached.some(
      (one, i) => one.has(a) && reached.some((other, j) => i !== j && other.has(b) && !(one.has(b) && other.has(a))),
    );
  });
}

function startIds(graph: Graph, scope: NodeId): NodeId[] {
  return graph.startsOf(scope).map(({ id }) => id);
}
