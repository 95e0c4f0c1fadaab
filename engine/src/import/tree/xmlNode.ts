/** An element with all that the file says about it, foreign things and blanks included: written back, the file is the same. */
export interface XmlNode {
  /** As written, with its prefix. */
  name: string;
  /** Name of its namespace; empty: none. */
  readonly namespace: string;
  local: string;
  attributes: XmlAttribute[];
  /** Elements, and between them text, comments and sections as the file spells them. */
  children: (XmlNode | string)[];
  /** Where it begins, counted from 1. */
  readonly line: number;
}

export interface XmlAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
}

/** A whole file: what is before and behind the element at its root, and that element. */
export interface XmlTree {
  readonly before: string;
  readonly root: XmlNode;
  readonly behind: string;
}

export function elementsIn(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string');
}

export function attributeOf(node: XmlNode, local: string, namespace = ''): string | undefined {
  return node.attributes.find((attribute) => attribute.local === local && attribute.namespace === namespace)?.value;
}
