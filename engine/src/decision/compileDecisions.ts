import { parseXml, type XmlDialect, type XmlElement } from '../compile/parseXml.js';
import type { Problem } from '../compile/problem.js';
import type { XmlLimits } from '../compile/xmlLimits.js';
import { readBoxed } from './boxed/index.js';
import type { DecisionModel, DecisionNode, DecisionService, InputData, Requirements } from './decisionModel.js';
import { childOf, childrenOf, Reading } from './reading.js';
import { refuseBrokenGraph } from './refuseBrokenGraph.js';

const dmn: XmlDialect = {
  standard: 'DMN',
  absent: 'notDmn',
  namespaces: {
    'http://www.omg.org/spec/DMN/20180521/MODEL/': 'dmn',
    'https://www.omg.org/spec/DMN/20191111/MODEL/': 'dmn',
    'https://www.omg.org/spec/DMN/20211108/MODEL/': 'dmn',
    'https://www.omg.org/spec/DMN/20230324/MODEL/': 'dmn',
  },
  kept: ['dmn:'],
};

/**
 * Reads the decisions of a DMN file (1.2 to 1.5).
 *
 * Never throws for what is in the file: whatever is wrong with it comes back as problems, all of them at once; with one there is no model.
 */
export function compileDecisions(
  xml: string,
  limits?: XmlLimits,
): { readonly model: DecisionModel | undefined; readonly problems: readonly Problem[] } {
  const { root, problems } = parseXml(xml, limits, dmn);
  if (root === undefined) return { model: undefined, problems };
  const reading = new Reading();
  const read = <T extends { readonly id: string }>(kind: string, one: (element: XmlElement) => T): ReadonlyMap<string, T> =>
    new Map(childrenOf(root, kind).map((element) => [element.attributes['id'] ?? '', one(element)]));
  const model: DecisionModel = {
    inputs: read('inputData', readInput),
    decisions: read('decision', (element) => readNode(element, element, reading)),
    knowledge: read('businessKnowledgeModel', (element) => readKnowledge(element, reading)),
    services: read('decisionService', readService),
  };
  refuseBrokenGraph(model, reading);
  return { model: reading.problems.length === 0 ? model : undefined, problems: reading.problems };
}

function readInput(element: XmlElement): InputData {
  return { id: element.attributes['id'] ?? '', name: nameOf(element), type: childOf(element, 'variable')?.attributes['typeRef'] };
}

function readNode(element: XmlElement, holder: XmlElement, reading: Reading): DecisionNode {
  const id = element.attributes['id'] ?? '';
  const expression = readBoxed(holder, id, reading);
  if (expression === undefined)
    reading.refuse(
      id,
      'missingExpression',
      '没有决策逻辑',
      'Expected the decision to have an expression, but it has none that is known',
    );
  return {
    id,
    name: nameOf(element),
    type: childOf(element, 'variable')?.attributes['typeRef'],
    requires: requirementsOf(element),
    expression,
  };
}

/** `encapsulatedLogic` is a function definition under another name. */
function readKnowledge(element: XmlElement, reading: Reading): DecisionNode {
  const logic = childOf(element, 'encapsulatedLogic');
  const holder = { ...element, children: logic === undefined ? [] : [{ ...logic, name: 'dmn:functionDefinition' }] };
  return readNode(element, holder, reading);
}

function readService(element: XmlElement): DecisionService {
  return {
    id: element.attributes['id'] ?? '',
    name: nameOf(element),
    outputs: referencesOf(element, 'outputDecision'),
    inputDecisions: referencesOf(element, 'inputDecision'),
    inputs: referencesOf(element, 'inputData'),
  };
}

function requirementsOf(element: XmlElement): Requirements {
  const information = childrenOf(element, 'informationRequirement');
  return {
    inputs: information.flatMap((requirement) => referencesOf(requirement, 'requiredInput')),
    decisions: information.flatMap((requirement) => referencesOf(requirement, 'requiredDecision')),
    knowledge: childrenOf(element, 'knowledgeRequirement').flatMap((requirement) =>
      referencesOf(requirement, 'requiredKnowledge'),
    ),
  };
}

function referencesOf(element: XmlElement, name: string): readonly string[] {
  return childrenOf(element, name).map(({ attributes }) => (attributes['href'] ?? '').replace(/^.*#/, ''));
}

function nameOf(element: XmlElement): string {
  return childOf(element, 'variable')?.attributes['name'] ?? element.attributes['name'] ?? element.attributes['id'] ?? '';
}
