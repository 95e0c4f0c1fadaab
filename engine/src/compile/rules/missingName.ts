import { errorAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** A service task names its service; a message event, its message; an error end event, its code. */
export const missingName: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const { id, type, service, eventDefinition } of model.nodes) {
    if (type === 'serviceTask' && service === undefined) {
      problems.push(
        errorAt(id, 'missingName', '没有设置要调用的服务', 'Expected the service task to name a service, but it does not'),
      );
    }
    if (eventDefinition?.type === 'messageEventDefinition' && eventDefinition.message === '') {
      problems.push(errorAt(id, 'missingName', '没有设置消息', 'Expected the event to name a message, but it does not'));
    }
    if (type === 'endEvent' && eventDefinition?.type === 'errorEventDefinition' && eventDefinition.errorCode === undefined) {
      problems.push(errorAt(id, 'missingName', '没有设置错误代码', 'Expected the end event to name an error, but it does not'));
    }
  }
  return problems;
};
