import type { FlatNode } from '../../model/flatModel.js';
import type { NodeType } from '../../model/flowNode.js';
import type { XmlElement } from '../parseXml.js';
import { readApproval } from './readApproval.js';
import { readAssignment } from './readAssignment.js';
import { readEventDefinition } from './readEventDefinition.js';
import { childOf, childrenOf, extensionOf, feelOf, textOr, type Reading } from './reading.js';

type Read = (reading: Reading, element: XmlElement) => Partial<FlatNode>;
type NodeElement = Exclude<NodeType, 'process'>;

/** What each element type has besides id, name and place. Total: a new type does not compile until it can be read. */
const readers: { readonly [T in NodeElement]: Read } = {
  subProcess: readActivity,
  task: readActivity,
  manualTask: readActivity,
  userTask: (reading, element) => ({ ...readActivity(reading, element), approval: readApproval(reading, element, 'read') }),
  serviceTask: (reading, element) => ({
    ...readActivity(reading, element),
    service: textOr(extensionOf(element, 'service')?.attributes['name']),
  }),
  sendTask: (reading, element) => {
    const copy = extensionOf(element, 'copy');
    return {
      ...readActivity(reading, element),
      copy: copy === undefined ? undefined : readAssignment(reading, element.attributes['id'] ?? '', copy),
    };
  },
  scriptTask: (reading, element) => ({
    ...readActivity(reading, element),
    script: childOf(element, 'bpmn:script')?.text ?? '',
    scriptFormat: textOr(element.attributes['scriptFormat']) ?? 'javascript',
    resultVariable: textOr(element.attributes['vermilion:resultVariable']),
  }),
  startEvent: (reading, element) => ({
    eventDefinition: readEventDefinition(reading, element, 'startEvent'),
    approval: readApproval(reading, element, 'write'),
  }),
  intermediateCatchEvent: (reading, element) => ({
    eventDefinition: readEventDefinition(reading, element, 'intermediateCatchEvent'),
  }),
  intermediateThrowEvent: (reading, element) => ({
    eventDefinition: readEventDefinition(reading, element, 'intermediateThrowEvent'),
  }),
  endEvent: (reading, element) => ({ eventDefinition: readEventDefinition(reading, element, 'endEvent') }),
  boundaryEvent: (reading, element) => ({
    eventDefinition: readEventDefinition(reading, element, 'boundaryEvent'),
    attachedToRef: textOr(element.attributes['attachedToRef']),
    cancelActivity: element.attributes['cancelActivity'] !== 'false',
  }),
  exclusiveGateway: readDefault,
  parallelGateway: () => ({}),
  inclusiveGateway: readDefault,
};

export function isNodeElement(local: string): local is NodeElement {
  return Object.hasOwn(readers, local);
}

export function readNode(reading: Reading, element: XmlElement, type: NodeElement, parent: string): FlatNode {
  const { id = '', name } = element.attributes;
  refuseWhatIsNotExecuted(reading, element, id);
  return { type, id, name: textOr(name), parent, ...readers[type](reading, element) };
}

function readDefault(_reading: Reading, element: XmlElement): Partial<FlatNode> {
  return { default: textOr(element.attributes['default']) };
}

function readActivity(reading: Reading, element: XmlElement): Partial<FlatNode> {
  const loop = childOf(element, 'bpmn:multiInstanceLoopCharacteristics');
  const io = extensionOf(element, 'io');
  const mappings = (name: string): FlatNode['inputs'] => {
    const found = childrenOf(io, name);
    return found.length === 0
      ? undefined
      : found.map(({ attributes }) => ({ target: attributes['target'] ?? '', source: feelOf(attributes['source']) ?? '' }));
  };
  return {
    ...readDefault(reading, element),
    multiInstance: loop && {
      isSequential: loop.attributes['isSequential'] === 'true',
      loopCardinality: feelOf(childOf(loop, 'bpmn:loopCardinality')?.text),
      collection: feelOf(loop.attributes['vermilion:collection']),
      elementVariable: textOr(loop.attributes['vermilion:elementVariable']),
      completionCondition: feelOf(childOf(loop, 'bpmn:completionCondition')?.text),
    },
    inputs: mappings('vermilion:input'),
    outputs: mappings('vermilion:output'),
  };
}

function refuseWhatIsNotExecuted(reading: Reading, element: XmlElement, id: string): void {
  const { attributes } = element;
  const reasons: string[] = [];
  if (childOf(element, 'bpmn:standardLoopCharacteristics') !== undefined) reasons.push('standardLoopCharacteristics');
  if (attributes['triggeredByEvent'] === 'true') reasons.push('triggeredByEvent');
  if (attributes['isForCompensation'] === 'true') reasons.push('isForCompensation');
  for (const quantity of ['startQuantity', 'completionQuantity'])
    if ((attributes[quantity] ?? '1') !== '1') reasons.push(quantity);
  for (const reason of reasons) {
    reading.error(
      id,
      'notExecutable',
      `暂不能执行：${reason}`,
      `Expected something that can be executed, but ${reason} cannot be yet`,
    );
  }
}
