import { errorAt, type Problem } from '../problem.js';
import { isActivity } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** An ad-hoc sub-process holds activities; nothing says where it begins or ends. */
export const adHocContent: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const { id, type } of graph.model.nodes) {
    if (type !== 'adHocSubProcess') continue;
    const inside = graph.childrenOf(id);
    for (const node of inside)
      if (node.type === 'startEvent' || node.type === 'endEvent')
        problems.push(
          errorAt(
            node.id,
            'adHocContent',
            '自由子流程中不能有开始事件和结束事件',
            'Expected no start and end events in an ad-hoc sub-process, but there is one',
          ),
        );
    if (!inside.some(isActivity))
      problems.push(
        errorAt(id, 'adHocContent', '自由子流程中没有活动', 'Expected an activity in the ad-hoc sub-process, but there is none'),
      );
  }
  return problems;
};
