import type { NodeOf, NodeType } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { adHocSubProcess } from './adHocSubProcess.js';
import { boundaryEvent } from './boundaryEvent.js';
import { businessRuleTask } from './businessRuleTask.js';
import { callActivity } from './callActivity.js';
import { complexGateway } from './complexGateway.js';
import { endEvent } from './endEvent.js';
import { eventBasedGateway } from './eventBasedGateway.js';
import { exclusiveGateway } from './exclusiveGateway.js';
import { inclusiveGateway } from './inclusiveGateway.js';
import { intermediateCatchEvent } from './intermediateCatchEvent.js';
import { intermediateThrowEvent } from './intermediateThrowEvent.js';
import { manualTask } from './manualTask.js';
import { parallelGateway } from './parallelGateway.js';
import { process } from './process.js';
import { receiveTask } from './receiveTask.js';
import { scriptTask } from './scriptTask.js';
import { sendTask } from './sendTask.js';
import { serviceTask } from './serviceTask.js';
import { startEvent } from './startEvent.js';
import { subProcess } from './subProcess.js';
import { task } from './task.js';
import { transaction } from './transaction.js';
import { userTask } from './userTask.js';

/** What each element type does with a token. Total: a new type does not compile until it has a behavior. */
export const behaviors: { readonly [T in NodeType]: ElementBehavior<NodeOf<T>> } = {
  process,
  subProcess,
  transaction,
  adHocSubProcess,
  callActivity,
  task,
  manualTask,
  userTask,
  serviceTask,
  sendTask,
  receiveTask,
  scriptTask,
  businessRuleTask,
  startEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  endEvent,
  boundaryEvent,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  complexGateway,
};
