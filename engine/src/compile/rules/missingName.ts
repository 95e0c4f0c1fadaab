import type { Flat, FlatNode } from '../../model/flatModel.js';
import type { SingleEventDefinition } from '../../model/eventDefinition.js';
import { errorAt, type Problem } from '../problem.js';
import { definitionsOf } from './nodeKinds.js';
import type { Rule } from './rule.js';

type Missing = readonly [zh: string, en: string];

/** Whoever calls, sends, waits for or throws something says what. */
export const missingName: Rule = ({ model }) =>
  model.nodes.flatMap((node) =>
    [...ofNode(node), ...definitionsOf(node).flatMap((definition) => ofDefinition(node, definition))].map(([zh, en]): Problem =>
      errorAt(node.id, 'missingName', zh, en),
    ),
  );

function ofNode({ type, service, decision, calledElement, eventDefinition }: FlatNode): readonly Missing[] {
  if (type === 'serviceTask' && service === undefined)
    return [['没有设置要调用的服务', 'Expected the service task to name a service, but it does not']];
  if (type === 'businessRuleTask' && decision === undefined)
    return [['没有设置要执行的决策', 'Expected the business rule task to name a decision, but it does not']];
  if (type === 'callActivity' && calledElement === undefined)
    return [['没有设置要调用的流程', 'Expected the call activity to name a process, but it does not']];
  if (type === 'receiveTask' && eventDefinition === undefined)
    return [['没有设置消息', 'Expected the receive task to name a message, but it does not']];
  return [];
}

function ofDefinition({ type }: FlatNode, definition: Flat<SingleEventDefinition>): readonly Missing[] {
  switch (definition.type) {
    case 'messageEventDefinition':
      return definition.message === '' ? [['没有设置消息', 'Expected the event to name a message, but it does not']] : [];
    case 'signalEventDefinition':
      return definition.signal === '' ? [['没有设置信号', 'Expected the event to name a signal, but it does not']] : [];
    case 'conditionalEventDefinition':
      return definition.condition === '' ? [['没有设置条件', 'Expected the event to have a condition, but it has none']] : [];
    case 'errorEventDefinition':
      return type === 'endEvent' && definition.errorCode === undefined
        ? [['没有设置错误代码', 'Expected the end event to name an error, but it does not']]
        : [];
    case 'escalationEventDefinition':
      return (type === 'endEvent' || type === 'intermediateThrowEvent') && definition.escalationCode === undefined
        ? [['没有设置升级代码', 'Expected the event to name an escalation, but it does not']]
        : [];
    default:
      return [];
  }
}
