import type { NodeOf, NodeType } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { boundaryEvent } from './boundaryEvent.js';
import { endEvent } from './endEvent.js';
import { exclusiveGateway } from './exclusiveGateway.js';
import { inclusiveGateway } from './inclusiveGateway.js';
import { intermediateCatchEvent } from './intermediateCatchEvent.js';
import { intermediateThrowEvent } from './intermediateThrowEvent.js';
import { manualTask } from './manualTask.js';
import { parallelGateway } from './parallelGateway.js';
import { process } from './process.js';
import { scriptTask } from './scriptTask.js';
import { sendTask } from './sendTask.js';
import { serviceTask } from './serviceTask.js';
import { startEvent } from './startEvent.js';
import { subProcess } from './subProcess.js';
import { task } from './task.js';
import { userTask } from './userTask.js';

/** What each element type does with a token. Total: a new type does not compile until it has a behavior. */
export const behaviors: { readonly [T in NodeType]: ElementBehavior<NodeOf<T>> } = {
  process,
  subProcess,
  task,
  manualTask,
  userTask,
  serviceTask,
  sendTask,
  scriptTask,
  startEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  endEvent,
  boundaryEvent,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
};
