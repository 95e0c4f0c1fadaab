import type { FlatFlow, FlatModel, FlatNode } from '../../model/flatModel.js';
import type { XmlElement } from '../parseXml.js';
import { isNodeElement, readNode } from './readNode.js';
import { childOf, feelOf, textOr, type Reading } from './reading.js';

/** What may be in a process or sub-process and does nothing at run time. */
const silent = new Set(
  (
    'documentation extensionElements incoming outgoing laneSet textAnnotation association group dataObject dataObjectReference ' +
    'dataStoreReference property ioSpecification dataInputAssociation dataOutputAssociation auditing monitoring category ' +
    'multiInstanceLoopCharacteristics standardLoopCharacteristics supportedInterfaceRef correlationSubscription supports resourceRole performer'
  )
    .split(' ')
    .map((name) => `bpmn:${name}`),
);

/** A `bpmn:process` as a flat model. */
export function readProcess(reading: Reading, element: XmlElement, version: number): FlatModel {
  const id = element.attributes['id'] ?? '';
  const name = textOr(element.attributes['name']);
  const nodes: FlatNode[] = [{ type: 'process', id, name, parent: null }];
  const flows: FlatFlow[] = [];
  readScope(reading, element, id, nodes, flows);
  return { format: 1, id, name, version, nodes, flows };
}

function readScope(reading: Reading, scope: XmlElement, parent: string, nodes: FlatNode[], flows: FlatFlow[]): void {
  for (const element of scope.children) {
    const local = element.name.slice(element.name.indexOf(':') + 1);
    if (local === 'sequenceFlow') flows.push(readFlow(element));
    else if (isNodeElement(local)) {
      nodes.push(readNode(reading, element, local, parent));
      if (local === 'subProcess') readScope(reading, element, element.attributes['id'] ?? '', nodes, flows);
    } else if (!silent.has(element.name)) {
      const id = element.attributes['id'] ?? null;
      reading.error(
        id,
        'notExecutable',
        `暂不能执行：${local}`,
        `Expected an element that can be executed, but ${local} cannot be yet`,
      );
    }
  }
}

function readFlow(element: XmlElement): FlatFlow {
  const { id = '', name, sourceRef = '', targetRef = '' } = element.attributes;
  const condition = feelOf(childOf(element, 'bpmn:conditionExpression')?.text);
  return { id, name: textOr(name), source: sourceRef, target: targetRef, condition };
}
