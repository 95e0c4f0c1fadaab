import type { FlatNode } from '../../model/flatModel.js';
import { errorAt, warningAt, type Problem } from '../problem.js';
import { isScope } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** A process begins somewhere, and plainly so: with one start event. */
export const noStart: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const scope of graph.model.nodes) {
    const { id, type, triggeredByEvent } = scope;
    if (!isScope(scope) || type === 'adHocSubProcess' || triggeredByEvent === true) continue;
    const events = graph.childrenOf(id).filter((node) => node.type === 'startEvent');
    if (graph.startsOf(id).length === 0) {
      if (type === 'process')
        problems.push(
          errorAt(
            id,
            'noStart',
            '流程没有开始：没有开始事件',
            'Expected a start event, but the process has none and begins nowhere',
          ),
        );
    } else if (events.length === 0 && !graph.startsOf(id).every(beginsByEvent)) {
      problems.push(
        warningAt(
          id,
          'noStart',
          '没有开始事件：将从没有进线的节点开始',
          'Expected a start event, but there is none: every node without incoming flow starts',
        ),
      );
    } else if (events.filter(({ eventDefinition }) => eventDefinition === undefined).length > 1) {
      problems.push(
        warningAt(
          id,
          'noStart',
          '有多个普通开始事件：只使用第一个',
          'Expected one plain start event, but there are several: only the first is used',
        ),
      );
    }
  }
  return problems;
};

/** What waits for a message or an event can begin a process as a start event does. */
function beginsByEvent({ type }: FlatNode): boolean {
  return type === 'eventBasedGateway' || type === 'receiveTask';
}
