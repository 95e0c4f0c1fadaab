import { warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** A decision has an answer for every case. */
export const gatewayWithoutDefault: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const { id, type, default: byDefault } of graph.model.nodes) {
    if ((type !== 'exclusiveGateway' && type !== 'inclusiveGateway' && type !== 'complexGateway') || byDefault !== undefined)
      continue;
    const outgoing = graph.outgoing(id);
    if (outgoing.length === 0 || outgoing.some(({ condition }) => condition === undefined)) continue;
    problems.push(
      warningAt(
        id,
        'gatewayWithoutDefault',
        '没有默认分支：条件都不成立时会出错',
        'Expected a default flow, but there is none: an incident if no condition holds',
      ),
    );
  }
  return problems;
};
