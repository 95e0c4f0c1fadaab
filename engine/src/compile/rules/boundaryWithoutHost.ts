import { errorAt, type Problem } from '../problem.js';
import { isActivity } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** A boundary event sits on an activity of its own scope. */
export const boundaryWithoutHost: Rule = ({ model, nodes }) => {
  const problems: Problem[] = [];
  for (const { id, type, attachedToRef, parent } of model.nodes) {
    if (type !== 'boundaryEvent') continue;
    const host = attachedToRef === undefined ? undefined : nodes.get(attachedToRef);
    if (host !== undefined && isActivity(host) && host.parent === parent) continue;
    problems.push(
      errorAt(
        id,
        'boundaryWithoutHost',
        '边界事件没有附在同一层的活动上',
        'Expected the boundary event to be on an activity of its scope, but it is not',
      ),
    );
  }
  return problems;
};
