import type { FlatFlow, FlatModel, FlatNode } from '../../model/flatModel.js';
import type { XmlElement } from '../parseXml.js';
import { connectLinks } from './connectLinks.js';
import { declaredIn, isNodeElement, readNode } from './readNode.js';
import { childOf, extensionOf, feelOf, textOr, type Reading } from './reading.js';

/** What may be in a process or sub-process and does nothing by itself at run time. */
const silent = new Set(
  (
    'documentation extensionElements incoming outgoing laneSet textAnnotation association group dataObject dataObjectReference ' +
    'dataStoreReference property ioSpecification dataInputAssociation dataOutputAssociation auditing monitoring category ' +
    'multiInstanceLoopCharacteristics standardLoopCharacteristics completionCondition supportedInterfaceRef ioBinding ' +
    'correlationSubscription supports resourceRole performer humanPerformer potentialOwner'
  )
    .split(' ')
    .map((name) => `bpmn:${name}`),
);
const scopes = new Set(['subProcess', 'transaction', 'adHocSubProcess']);

/** A `bpmn:process` as a flat model. */
export function readProcess(reading: Reading, element: XmlElement, version: number): FlatModel {
  const id = element.attributes['id'] ?? '';
  const name = textOr(element.attributes['name']);
  reading.enter(element);
  const declares = declaredIn(reading, element);
  const nodes: FlatNode[] = [{ type: 'process', id, name, parent: null, ...(declares === undefined ? {} : { declares }) }];
  const flows: FlatFlow[] = [];
  readScope(reading, element, nodes, flows);
  const formDesign = textOr(extensionOf(element, 'formDesign')?.attributes['definition']);
  const all = [...flows, ...connectLinks(nodes)];
  return { format: 1, id, name, version, ...(formDesign === undefined ? {} : { formDesign }), nodes, flows: all };
}

function readScope(reading: Reading, scope: XmlElement, nodes: FlatNode[], flows: FlatFlow[]): void {
  for (const child of scope.children) {
    const element = asGlobalTask(reading, child);
    const local = element.name.slice(element.name.indexOf(':') + 1);
    if (local === 'sequenceFlow') flows.push(readFlow(element));
    else if (isNodeElement(local)) {
      nodes.push(readNode(reading, element, local, scope));
      if (scopes.has(local)) readScope(reading, element, nodes, flows);
    } else if (!silent.has(element.name)) {
      const id = element.attributes['id'] ?? null;
      reading.error(
        id,
        'notExecutable',
        `不能执行：${local}`,
        `Expected an element that can be executed, but ${local} cannot be`,
      );
    }
  }
}

/** A call of a global task is that task, with the data and the loop of the call. */
function asGlobalTask({ catalog }: Reading, element: XmlElement): XmlElement {
  const called = element.attributes['calledElement'];
  if (element.name !== 'bpmn:callActivity' || called === undefined) return element;
  const task = catalog.globalTasks.get(called) ?? catalog.globalTasks.get(called.slice(called.indexOf(':') + 1));
  if (task === undefined) return element;
  const type = task.name.slice('bpmn:global'.length);
  return {
    name: `bpmn:${type.charAt(0).toLowerCase()}${type.slice(1)}`,
    attributes: { ...task.attributes, ...element.attributes },
    children: [...task.children, ...element.children],
    text: '',
  };
}

function readFlow(element: XmlElement): FlatFlow {
  const { id = '', name, sourceRef = '', targetRef = '' } = element.attributes;
  const condition = feelOf(childOf(element, 'bpmn:conditionExpression')?.text);
  return { id, name: textOr(name), source: sourceRef, target: targetRef, condition };
}
