import type { Flat, FlatNode } from '../../model/flatModel.js';
import type { Mapping } from '../../model/mapping.js';
import type { XmlElement } from '../parseXml.js';
import { childOf, childrenOf, extensionOf, feelOf, textOr, type Reading } from './reading.js';

type Mappings = readonly Flat<Mapping>[];

/** What an activity or event takes from the data around it and gives back: data associations, and our `vermilion:io`. */
export function readMappings(reading: Reading, element: XmlElement): Pick<FlatNode, 'inputs' | 'outputs'> {
  const io = extensionOf(element, 'io');
  const loop = childOf(element, 'bpmn:multiInstanceLoopCharacteristics');
  const ofLoop = new Set(['bpmn:loopDataInputRef', 'bpmn:loopDataOutputRef'].flatMap((name) => childOf(loop, name)?.text ?? []));
  const associations = (name: string): Mappings =>
    childrenOf(element, name)
      .filter(({ children }) => !children.some(({ name: end, text }) => end.endsWith('Ref') && ofLoop.has(text)))
      .flatMap((association) => readAssociation(reading, association));
  const own = (name: string): Mappings =>
    childrenOf(io, name).map(({ attributes }) => ({
      target: attributes['target'] ?? '',
      source: feelOf(attributes['source']) ?? '',
    }));
  const orAbsent = (mappings: Mappings): Mappings | undefined => (mappings.length === 0 ? undefined : mappings);
  return {
    inputs: orAbsent([...associations('bpmn:dataInputAssociation'), ...own('vermilion:input')]),
    outputs: orAbsent([...associations('bpmn:dataOutputAssociation'), ...own('vermilion:output')]),
  };
}

/** Assignments if there are any, else the transformation, else the source as it is. */
function readAssociation(reading: Reading, association: XmlElement): Mappings {
  const { data } = reading.catalog;
  const assignments = childrenOf(association, 'bpmn:assignment');
  if (assignments.length > 0) {
    return assignments.flatMap((assignment) => {
      const source = feelOf(childOf(assignment, 'bpmn:from')?.text);
      const to = feelOf(childOf(assignment, 'bpmn:to')?.text);
      return source === undefined || to === undefined ? [] : [{ target: data.get(to) ?? to, source }];
    });
  }
  const target = data.get(childOf(association, 'bpmn:targetRef')?.text ?? '');
  const source = textOr(childOf(association, 'bpmn:sourceRef')?.text);
  const transformation = feelOf(childOf(association, 'bpmn:transformation')?.text);
  const value = transformation ?? (source === undefined ? undefined : data.get(source));
  return target === undefined || value === undefined ? [] : [{ target, source: value }];
}
