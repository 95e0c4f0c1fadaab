import type { NodeType } from './flowNode.js';

/** The activities of BPMN: what does work, alone or with what is inside. */
export const activityTypes: ReadonlySet<NodeType> = new Set<NodeType>([
  'subProcess',
  'transaction',
  'adHocSubProcess',
  'callActivity',
  'task',
  'manualTask',
  'userTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'scriptTask',
  'businessRuleTask',
]);
