import type { FlatNode } from '../../model/flatModel.js';
import type { NodeType } from '../../model/flowNode.js';
import type { XmlElement } from '../parseXml.js';
import { choiceOf } from './choiceOf.js';
import type { Position } from './positions.js';
import { readApproval } from './readApproval.js';
import { readAssignment } from './readAssignment.js';
import { readEventDefinition, readMessage } from './readEventDefinition.js';
import { readLoops } from './readLoops.js';
import { readMappings } from './readMappings.js';
import { childOf, childrenOf, extensionOf, feelOf, textOr, type Reading } from './reading.js';

/** `scope`: the element around. */
type Read = (reading: Reading, element: XmlElement, scope: XmlElement) => Partial<FlatNode>;
type NodeElement = Exclude<NodeType, 'process'>;

/** What each element type has besides id, name and place. Total: a new type does not compile until it can be read. */
const readers: { readonly [T in NodeElement]: Read } = {
  subProcess: (reading, element) => ({
    ...readScope(reading, element),
    triggeredByEvent: element.attributes['triggeredByEvent'] === 'true' || undefined,
  }),
  transaction: readScope,
  adHocSubProcess: (reading, element) => ({
    ...readScope(reading, element),
    ordering: choiceOf(reading, element.attributes['id'] ?? '', 'ordering', element.attributes['ordering'], [
      'Parallel',
      'Sequential',
    ]),
    cancelRemainingInstances: element.attributes['cancelRemainingInstances'] !== 'false',
    completionCondition: feelOf(childOf(element, 'bpmn:completionCondition')?.text),
    activate: feelOf(element.attributes['vermilion:activate']),
  }),
  callActivity: (reading, element) => ({
    ...readActivity(reading, element),
    calledElement: textOr(element.attributes['calledElement']),
  }),
  task: readActivity,
  manualTask: readActivity,
  userTask: (reading, element) => ({ ...readActivity(reading, element), approval: readApproval(reading, element, 'read') }),
  serviceTask: (reading, element) => ({
    ...readActivity(reading, element),
    service: textOr(extensionOf(element, 'service')?.attributes['name']),
  }),
  sendTask: (reading, element) => {
    const id = element.attributes['id'] ?? '';
    const copy = extensionOf(element, 'copy');
    return {
      ...readActivity(reading, element),
      copy: copy === undefined ? undefined : readAssignment(reading, id, copy),
      ...(element.attributes['messageRef'] === undefined ? {} : { eventDefinition: readMessage(reading, id, element, true) }),
    };
  },
  receiveTask: (reading, element) => ({
    ...readActivity(reading, element),
    eventDefinition: readMessage(reading, element.attributes['id'] ?? '', element, false),
  }),
  scriptTask: (reading, element) => ({
    ...readActivity(reading, element),
    script: childOf(element, 'bpmn:script')?.text ?? '',
    scriptFormat: textOr(element.attributes['scriptFormat'] ?? element.attributes['scriptLanguage']) ?? 'javascript',
    resultVariable: textOr(element.attributes['vermilion:resultVariable']),
  }),
  businessRuleTask: (reading, element) => ({
    ...readActivity(reading, element),
    decision: textOr(element.attributes['vermilion:decision']),
    resultVariable: textOr(element.attributes['vermilion:resultVariable']),
  }),
  startEvent: (reading, element, scope) => ({
    ...readEvent(reading, element, startPosition(scope)),
    ...(element.attributes['isInterrupting'] === 'false' ? { isInterrupting: false } : {}),
    approval: readApproval(reading, element, 'write'),
  }),
  intermediateCatchEvent: (reading, element) => readEvent(reading, element, 'intermediateCatchEvent'),
  intermediateThrowEvent: (reading, element) => readEvent(reading, element, 'intermediateThrowEvent'),
  endEvent: (reading, element) => readEvent(reading, element, 'endEvent'),
  boundaryEvent: (reading, element, scope) => ({
    ...readEvent(reading, element, 'boundaryEvent'),
    attachedToRef: textOr(element.attributes['attachedToRef']),
    cancelActivity: element.attributes['cancelActivity'] !== 'false',
    handler: handlersIn(scope).get(element.attributes['id'] ?? ''),
  }),
  exclusiveGateway: readDefault,
  parallelGateway: () => ({}),
  inclusiveGateway: readDefault,
  eventBasedGateway: (reading, element) => ({
    eventGatewayType: choiceOf(
      reading,
      element.attributes['id'] ?? '',
      'eventGatewayType',
      element.attributes['eventGatewayType'],
      ['Exclusive', 'Parallel'],
    ),
  }),
  complexGateway: (reading, element) => ({
    ...readDefault(reading, element),
    activationCondition: feelOf(childOf(element, 'bpmn:activationCondition')?.text),
  }),
};

export function isNodeElement(local: string): local is NodeElement {
  return Object.hasOwn(readers, local);
}

export function readNode(reading: Reading, element: XmlElement, type: NodeElement, scope: XmlElement): FlatNode {
  const { id = '', name } = element.attributes;
  const parent = scope.attributes['id'] ?? '';
  return { type, id, name: textOr(name), parent, ...readers[type](reading, element, scope) };
}

/** The variables that belong to a process or sub-process: its data objects and properties. */
export function declaredIn(reading: Reading, scope: XmlElement): readonly string[] | undefined {
  const declared = [...childrenOf(scope, 'bpmn:dataObject'), ...childrenOf(scope, 'bpmn:property')];
  if (declared.length === 0) return undefined;
  return declared.flatMap(({ attributes }) => reading.catalog.data.get(attributes['id'] ?? '') ?? []);
}

function readDefault(_reading: Reading, element: XmlElement): Partial<FlatNode> {
  return { default: textOr(element.attributes['default']) };
}

function readScope(reading: Reading, element: XmlElement): Partial<FlatNode> {
  return { ...readActivity(reading, element), declares: declaredIn(reading, element) };
}

function readActivity(reading: Reading, element: XmlElement): Partial<FlatNode> {
  return {
    ...readDefault(reading, element),
    ...readLoops(reading, element),
    ...(element.attributes['isForCompensation'] === 'true' ? { isForCompensation: true } : {}),
    ...quantity(reading, element, 'startQuantity'),
    ...quantity(reading, element, 'completionQuantity'),
    ...readMappings(reading, element),
  };
}

function quantity(reading: Reading, element: XmlElement, name: 'startQuantity' | 'completionQuantity'): Partial<FlatNode> {
  const text = element.attributes[name];
  if (text === undefined || text === '1') return {};
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return { [name]: number };
  reading.error(
    element.attributes['id'] ?? '',
    'quantity',
    `「${name}」应为正整数，而不是「${text}」`,
    `Expected ${name} to be a whole number > 0, but it is "${text}"`,
  );
  return {};
}

function readEvent(reading: Reading, element: XmlElement, position: Position): Partial<FlatNode> {
  return { eventDefinition: readEventDefinition(reading, element, position), ...readMappings(reading, element) };
}

function startPosition({ name, attributes }: XmlElement): Position {
  if (name === 'bpmn:process') return 'startEvent';
  return attributes['triggeredByEvent'] === 'true' ? 'eventSubProcessStart' : 'subProcessStart';
}

const handlers = new WeakMap<XmlElement, ReadonlyMap<string, string>>();

/** Where associations lead from compensation events to what undoes, by the event; looked up once for a scope. */
function handlersIn(scope: XmlElement): ReadonlyMap<string, string> {
  const known = handlers.get(scope);
  if (known !== undefined) return known;
  const ids = new Set(scope.children.map((child) => child.attributes['id']));
  const found = new Map<string, string>();
  for (const { attributes } of childrenOf(scope, 'bpmn:association')) {
    const { sourceRef, targetRef } = attributes;
    if (sourceRef !== undefined && targetRef !== undefined && ids.has(targetRef) && !found.has(sourceRef))
      found.set(sourceRef, targetRef);
  }
  handlers.set(scope, found);
  return found;
}
