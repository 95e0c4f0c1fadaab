import { errorAt, type Problem } from '../problem.js';
import { hasDefinition } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** A sequence flow connects two nodes of one scope, does not lead into a start and does not come from an end. */
export const danglingFlow: Rule = ({ model, nodes }) => {
  const problems: Problem[] = [];
  const report = (id: string, zh: string, en: string): void => void problems.push(errorAt(id, 'danglingFlow', zh, en));
  for (const { id, source, target } of model.flows) {
    const from = nodes.get(source);
    const to = nodes.get(target);
    if (from === undefined)
      report(id, `连线的起点「${source}」不存在`, `Expected the flow to begin at a node, but "${source}" is none`);
    if (to === undefined)
      report(id, `连线的终点「${target}」不存在`, `Expected the flow to lead to a node, but "${target}" is none`);
    if (from === undefined || to === undefined) continue;
    if (from.parent !== to.parent)
      report(id, '连线不能穿过子流程的边界', 'Expected the flow to stay in its sub-process, but it crosses the border');
    if (to.type === 'startEvent' || to.type === 'boundaryEvent')
      report(id, '连线不能指向开始事件或边界事件', `Expected no flow into a ${to.type}, but there is one`);
    for (const node of [from, to])
      if (node.isForCompensation === true || node.triggeredByEvent === true)
        report(
          id,
          '补偿处理活动和事件子流程不能有连线',
          `Expected no flow from or to ${node.id}, which ${node.isForCompensation === true ? 'undoes' : 'an event starts'}, but there is one`,
        );
    if (from.type === 'boundaryEvent' && hasDefinition(from, 'compensateEventDefinition'))
      report(id, '补偿边界事件后不能有连线', 'Expected no flow out of a compensation boundary event, but there is one');
    if (from.type === 'endEvent') report(id, '结束事件后不能有连线', 'Expected no flow out of an end event, but there is one');
  }
  return problems;
};
