import { parseXml } from '../compile/parseXml.js';
import { readTree } from './tree/readTree.js';
import { attributeOf, elementsIn, type XmlNode } from './tree/xmlNode.js';

/** Where each element with an id begins in the file, lines counted from 1; empty if the file cannot be read. */
export function linesOf(xml: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  if (parseXml(xml).problems.some(({ rule }) => rule !== 'notBpmn')) return lines;
  const work: XmlNode[] = [readTree(xml).root];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    const id = attributeOf(node, 'id');
    if (id !== undefined) lines.set(id, node.line);
    work.push(...elementsIn(node));
  }
  return lines;
}
