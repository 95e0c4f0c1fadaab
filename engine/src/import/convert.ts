import { BPMN, VERMILION, type ConvertedFile } from './convertedFile.js';
import type { ImportLine, Outcome } from './importReport.js';
import { kept, needless } from './outcomes.js';
import type { Place } from './place.js';
import { attributeRules } from './rules/attributeRules.js';
import { bodies, refuseScript, translateBody } from './rules/bodyRules.js';
import { elementRules, groups } from './rules/elementRules.js';
import { jobRules } from './rules/jobRules.js';
import { orOpen } from './rules/saidAs.js';
import { attributeOf, elementsIn, type XmlAttribute, type XmlNode } from './tree/xmlNode.js';
import { atHome, vendors } from './vendors.js';

const LONGEST = 160;

/** Converts a file in place. One line for each thing of another tool, in the order of the file. */
export function convert(file: ConvertedFile): readonly ImportLine[] {
  const conversion = new Conversion(file);
  conversion.visit(file.tree.root, null);
  return conversion.lines.sort((a, b) => a.line - b.line);
}

class Conversion {
  readonly lines: ImportLine[] = [];

  constructor(private readonly file: ConvertedFile) {}

  /** `id`: of the nearest element that has one. */
  visit(node: XmlNode, id: string | null): void {
    if (node.namespace !== BPMN) return; // the picture
    const own = attributeOf(node, 'id') ?? id;
    // What is foreign inside comes first: a rule about an attribute may make the element another one.
    if (node.local === 'extensionElements') return;
    const script = refuseScript(node);
    if (script !== undefined) this.note(node, own, 'scriptFormat', script);
    if (bodies.has(node.local)) {
      const body = orOpen(() => translateBody({ file: this.file }, node) ?? untouched);
      if (body !== untouched) this.note(node, own, `<${node.local}>`, body);
    }
    const foreign = node.attributes.filter(isForeign);
    // Where a result goes depends on what its task has become.
    for (const last of [false, true])
      for (const attribute of foreign)
        if (attribute.local.startsWith('resultVariable') === last) this.attribute(node, own, attribute);
    const extensions = elementsIn(node).find((child) => child.namespace === BPMN && child.local === 'extensionElements');
    if (extensions !== undefined) {
      this.extensions(node, own, extensions);
      if (elementsIn(extensions).length === 0) remove(node, extensions);
    }
    for (const child of elementsIn(node)) this.visit(child, own);
  }

  private attribute(owner: XmlNode, id: string | null, attribute: XmlAttribute): void {
    const vendor = vendors[attribute.namespace];
    const outcome = orOpen(() => {
      if (vendor === undefined) return stranger;
      const rule = Object.hasOwn(attributeRules, attribute.local) ? attributeRules[attribute.local] : undefined;
      if (rule !== undefined) return rule(this.place(owner, vendor.dialect), attribute.value);
      return vendor.dialect === 'editor' ? ofEditor : unknown;
    });
    this.note(owner, id, `${attribute.name}="${attribute.value}"`, outcome);
    if (isSettled(outcome)) owner.attributes = owner.attributes.filter((other) => other !== attribute);
  }

  private extensions(owner: XmlNode, id: string | null, holder: XmlNode): void {
    for (const node of elementsIn(holder)) {
      const vendor = vendors[node.namespace];
      if (node.namespace === VERMILION) continue;
      if (vendor !== undefined && groups.has(node.local)) this.extensions(owner, id, node);
      const isGroup = vendor !== undefined && groups.has(node.local);
      const outcome = isGroup ? undefined : orOpen(() => this.element(owner, node));
      if (outcome !== undefined) this.note(node, id, tagOf(node), outcome);
      const isDone = isGroup ? elementsIn(node).length === 0 : isSettled(outcome!);
      if (isDone) remove(holder, node);
    }
  }

  private element(owner: XmlNode, node: XmlNode): Outcome {
    const vendor = vendors[node.namespace];
    if (vendor === undefined) return stranger;
    if (vendor.dialect === 'editor') return ofEditor;
    const rules = vendor.dialect === 'job' ? jobRules : elementRules;
    const rule = Object.hasOwn(rules, node.local) ? rules[node.local] : undefined;
    return rule === undefined ? unknown : rule(this.place(owner, vendor.dialect), node);
  }

  private place(owner: XmlNode, dialect: Place['dialect']): Place {
    return { file: this.file, owner, dialect };
  }

  private note(node: XmlNode, element: string | null, source: string, outcome: Outcome): void {
    const shown = source.replace(/\s+/g, ' ');
    this.lines.push({
      line: node.line,
      element,
      source: shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown,
      ...outcome,
    });
  }
}

const untouched = needless('', '');
const stranger = kept('属于其他工具，保留在文件中', 'It belongs to another tool, and stays in the file');
const unknown = kept('没有对应，保留在文件中', 'There is nothing like it here; it stays in the file');
const ofEditor = needless('属于编辑器', 'It is for the editor of the other product');

/** Nothing of it has to stay in the file. */
function isSettled({ outcome }: Outcome): boolean {
  return outcome === 'mapped' || outcome === 'needless';
}

/** With the blanks before it. */
function remove(parent: XmlNode, child: XmlNode): void {
  const at = parent.children.indexOf(child);
  const before = parent.children[at - 1];
  const isBlank = typeof before === 'string' && before.trim() === '';
  parent.children.splice(isBlank ? at - 1 : at, isBlank ? 2 : 1);
}

function isForeign({ name, namespace }: XmlAttribute): boolean {
  return !name.startsWith('xmlns') && !atHome.has(namespace);
}

function tagOf({ name, attributes }: XmlNode): string {
  return `<${[name, ...attributes.map((attribute) => `${attribute.name}="${attribute.value}"`)].join(' ')}>`;
}
