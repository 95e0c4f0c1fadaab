import { toFeel, type Said } from './expression/toFeel.js';
import { refuse } from './expression/untranslatable.js';
import { attributeOf, elementsIn, type XmlNode, type XmlTree } from './tree/xmlNode.js';

const LONGEST = 50_000;

export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const VERMILION = 'https://vermilion.dev/schema/bpmn/1.0';

/** A file on its way: what the rules look up, and the ways in which they change it. */
export class ConvertedFile {
  /** Names by which expressions call the initiator, each with what it is called here. */
  readonly called = new Map<string, string>();
  /** Of all that is in it. */
  readonly namespaces = new Set<string>();
  /** Elements that refer to a message, by its id. */
  private readonly byMessage = new Map<string, XmlNode[]>();
  private readonly prefix: string;
  /** Of the expressions that have been read. */
  private length = 0;

  constructor(
    readonly tree: XmlTree,
    vendorOf: (namespace: string) => unknown,
  ) {
    this.prefix = declarePrefix(tree.root);
    for (const node of allIn(tree.root)) {
      this.namespaces.add(node.namespace);
      for (const { namespace } of node.attributes) this.namespaces.add(namespace);
      const message = attributeOf(node, 'messageRef');
      if (message !== undefined) this.byMessage.set(message, [...(this.byMessage.get(message) ?? []), node]);
      for (const { local, namespace, value } of node.attributes)
        if (local === 'initiator' && vendorOf(namespace) !== undefined) this.called.set(value, 'initiator.id');
    }
  }

  refersTo(message: string): readonly XmlNode[] {
    return this.byMessage.get(message) ?? [];
  }

  /** What a text says: itself, or a formula in FEEL. @throws {Untranslatable} also for more of them than one file may have. */
  read(text: string): Said {
    this.length += text.length;
    if (this.length > LONGEST)
      refuse('文件中的表达式太多', `Expected at most ${LONGEST} characters of expressions in a file, but there are more`);
    return toFeel(text, this.called);
  }

  /** Sets an attribute of our namespace. */
  mark(node: XmlNode, local: string, value: string): string {
    const name = `${this.prefix}:${local}`;
    node.attributes = [
      ...node.attributes.filter((attribute) => attribute.local !== local || attribute.namespace !== VERMILION),
      { name, namespace: VERMILION, local, value },
    ];
    return `vermilion:${local}="${value}"`;
  }

  /** Sets an attribute of the standard. */
  set(node: XmlNode, local: string, value: string): void {
    const others = node.attributes.filter((attribute) => attribute.name !== local);
    node.attributes = [...others, { name: local, namespace: '', local, value }];
  }

  /** The element of our namespace inside another, made if it is not there. */
  ours(parent: XmlNode, local: string, attributes: Readonly<Record<string, string>> = {}, always = false): XmlNode {
    const found = always
      ? undefined
      : parent.children.find(
          (child): child is XmlNode => typeof child !== 'string' && child.namespace === VERMILION && child.local === local,
        );
    if (found !== undefined) return found;
    const made = makeNode(`${this.prefix}:${local}`, VERMILION, attributes, parent.line);
    parent.children.push(made);
    return made;
  }

  /** The extension elements of a BPMN element, made where the schema wants them if they are not there. */
  extensions(owner: XmlNode): XmlNode {
    const found = elementsIn(owner).find((node) => node.namespace === BPMN && node.local === 'extensionElements');
    if (found !== undefined) return found;
    const made = makeNode(this.bpmnName('extensionElements'), BPMN, {}, owner.line);
    const documentation = owner.children.findLastIndex((child) => typeof child !== 'string' && child.local === 'documentation');
    owner.children.splice(documentation + 1, 0, made);
    return made;
  }

  /** A root element of the file. */
  addRoot(local: string, attributes: Readonly<Record<string, string>>): void {
    const { root } = this.tree;
    const first = root.children.findIndex((child) => typeof child !== 'string' && child.local !== 'documentation');
    root.children.splice(Math.max(first, 0), 0, makeNode(this.bpmnName(local), BPMN, attributes, root.line));
  }

  /** Makes an element one of another type. */
  retype(node: XmlNode, local: string): void {
    node.name = this.bpmnName(local);
    node.local = local;
  }

  private bpmnName(local: string): string {
    const { name, local: rootLocal } = this.tree.root;
    return `${name.slice(0, name.length - rootLocal.length)}${local}`;
  }
}

function makeNode(name: string, namespace: string, attributes: Readonly<Record<string, string>>, line: number): XmlNode {
  const given = Object.entries(attributes).map(([local, value]) => ({ name: local, namespace: '', local, value }));
  return { name, namespace, local: name.slice(name.indexOf(':') + 1), attributes: given, children: [], line };
}

export function allIn(root: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const work: XmlNode[] = [root];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    found.push(node);
    work.push(...[...elementsIn(node)].reverse());
  }
  return found;
}

/** The prefix that the file has for our namespace, declared if it has none. */
function declarePrefix(root: XmlNode): string {
  const declared = root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && value === VERMILION);
  if (declared !== undefined) return declared.local;
  root.attributes = [...root.attributes, { name: 'xmlns:vermilion', namespace: '', local: 'vermilion', value: VERMILION }];
  return 'vermilion';
}
