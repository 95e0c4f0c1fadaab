import type { XmlElement } from '../../compile/parseXml.js';
import { idOf, type Reading } from '../reading.js';
import { BOXED_NAMES } from './boxedNames.js';
import type { Boxed, ReadBoxed } from './boxed.js';
import { conditional } from './conditional.js';
import { context } from './context.js';
import { decisionTable } from './decisionTable.js';
import { functionDefinition } from './functionDefinition.js';
import { invocation } from './invocation.js';
import { list } from './list.js';
import { literalExpression } from './literalExpression.js';
import { relation } from './relation.js';

const readers: Readonly<Record<string, ReadBoxed>> = {
  'dmn:literalExpression': literalExpression,
  'dmn:decisionTable': decisionTable,
  'dmn:context': context,
  'dmn:invocation': invocation,
  'dmn:list': list,
  'dmn:relation': relation,
  'dmn:functionDefinition': functionDefinition,
  'dmn:conditional': conditional,
};

/** Reads the expression that stands inside an element; undefined: there is none, or none that is known. */
export function readBoxed(parent: XmlElement, owner: string, reading: Reading): Boxed | undefined {
  const element = parent.children.find(({ name }) => BOXED_NAMES.has(name));
  if (element === undefined) return undefined;
  const id = idOf(element, owner);
  const boxed = readers[element.name]!(element, owner, reading, (inner, of) => readBoxed(inner, of, reading));
  return (scope, run) => run.inside(id, () => boxed(scope, run));
}
